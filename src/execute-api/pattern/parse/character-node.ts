import type { Node } from '../ast.ts';
import { type Characters, remembering } from '../characters/characters.ts';
import type { Cursor } from './cursor.ts';

/** One character of a set. */
export function characterNode(characters: Characters, on: Cursor): Node {
  if (!characters.basic) on.byCodePoint = true;
  return { kind: 'character', characters: characters.bounds?.length === 1 ? characters : remembering(characters) };
}
