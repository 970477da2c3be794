import type { Value } from '../../java/value.ts';
import { PathNotFound } from '../errors.ts';
import { readPath } from '../evaluate/read-path.ts';
import type { Path, Reading } from '../path.ts';
import type { Operand } from './operand.ts';
import { valueOperand } from './to-operand.ts';

/** Whether the item has what the path names, even where the path begins with `$`. */
export function existsAt(path: Path, item: Value, reading: Reading): boolean {
  return found(() => readPath(path, item, { ...reading, strict: true, known: new Map() })) !== undefined;
}

/** What the path leads to. */
export function pathOperand(path: Path, item: Value, reading: Reading): Operand {
  const value = found(() => (path.ofRoot ? readKnown(path, reading) : readPath(path, item, reading)));
  return value === undefined ? { kind: 'undefined' } : valueOperand(value, reading.budget);
}

function readKnown(path: Path, reading: Reading): Value {
  const value = reading.known.get(path) ?? readPath(path, reading.root, reading);
  reading.known.set(path, value);
  return value;
}

function found(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof PathNotFound) return undefined;
    throw error;
  }
}
