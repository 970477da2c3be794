import type { Host } from '../java/value.ts';
import { captured, type Frame } from './frame.ts';
import { Stop } from './stop.ts';

/** A block within itself is rendered no deeper. https://velocity.apache.org/engine/1.7/user-guide.html#define */
const mostWithinItself = 2;

/** What `#define` gives its variable: the block is rendered where the variable is printed. */
export function definedBlock(frame: Frame, run: (frame: Frame) => void): Host {
  let depth = 0;
  const render = (): boolean => {
    if (depth >= mostWithinItself) return false;
    depth++;
    try {
      run(frame);
    } catch (error) {
      if (!(error instanceof Stop) || !error.endsAt(undefined)) throw error;
    } finally {
      depth--;
    }
    return true;
  };
  const text = (): string | null => {
    let rendered = false;
    const made = captured(frame, () => {
      rendered = render();
    });
    return rendered ? made : null;
  };
  return { kind: 'host', property: () => undefined, method: () => undefined, render, text };
}
