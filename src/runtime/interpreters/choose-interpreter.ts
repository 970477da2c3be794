import { runtimeErrors } from '../runtime-errors.ts';
import type { Interpreter } from './interpreter.ts';
import { releaseOf } from './interpreter.ts';
import type { RuntimeIdentifier } from './runtime-identifier.ts';

export interface ChosenInterpreter {
  readonly interpreter: Interpreter;
  /** Set when it is not the version that the runtime names. */
  readonly warning?: string;
}

/**
 * The interpreter for a runtime: of its own version, with boto3 if there is one, else of the nearest version. Throws
 * InvalidRuntimeException when there is none at all.
 */
export function chooseInterpreter(
  runtime: string,
  wanted: RuntimeIdentifier,
  candidates: readonly Interpreter[],
): ChosenInterpreter {
  const distance = (interpreter: Interpreter): number => Math.abs(releaseOf(interpreter) - wanted.release);
  const [best] = candidates.toSorted(
    (a, b) => distance(a) - distance(b) || releaseOf(b) - releaseOf(a) || Number(b.hasBoto3) - Number(a.hasBoto3) || 0,
  );
  if (!best) throw runtimeErrors.noInterpreter(runtime);
  if (releaseOf(best) === wanted.release) return { interpreter: best };
  const name = best.language === 'python' ? 'Python' : 'Node.js';
  const warning = `WARNING: runtime ${runtime} is not on this machine; running on ${name} ${best.version}`;
  return { interpreter: best, warning };
}
