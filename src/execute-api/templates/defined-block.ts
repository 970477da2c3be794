import type { Host } from '../java/value.ts';
import { Stop } from './stop.ts';

/** A block within itself is rendered no deeper. https://velocity.apache.org/engine/1.7/user-guide.html#define */
const mostWithinItself = 2;

/** What `#define` gives its variable: the block is rendered where the variable is printed. */
export function definedBlock(run: (pieces: string[]) => void): Host {
  let depth = 0;
  const render = (pieces: string[]): boolean => {
    if (depth >= mostWithinItself) return false;
    depth++;
    try {
      run(pieces);
    } catch (error) {
      if (!(error instanceof Stop) || !error.endsAt(undefined)) throw error;
    } finally {
      depth--;
    }
    return true;
  };
  return { kind: 'host', property: () => undefined, method: () => undefined, render, text: () => textOf(render) };
}

function textOf(render: (pieces: string[]) => boolean): string | null {
  const pieces: string[] = [];
  return render(pieces) ? pieces.join('') : null;
}
