import { readJson } from '../java/read-json.ts';
import type { Value } from '../java/value.ts';
import { readExactly } from './exact-number.ts';

/** JSON with its numbers as they are written. Throws SyntaxError. */
export function readExactJson(text: string): Value {
  return readJson(text, undefined, readExactly);
}
