import { InvalidPath } from '../errors.ts';
import { parseFilter } from '../filter/parse-filter.ts';
import type { Path, Token } from '../path.ts';
import { closingIndex } from './closing-index.ts';
import { readNames } from './read-names.ts';
import { indexOfNextSignificant, nextSignificant, type TextCursor } from './text-cursor.ts';

/** At an opening bracket: names, indexes, a slice, a star or a filter, up to and with the closing one. */
export function readBracket(on: TextCursor, parsePath: (text: string) => Path): Token {
  const first = nextSignificant(on);
  if (first === "'" || first === '"') return { kind: 'property', names: readNames(on, first) };
  return (
    readIndexes(on, first) ??
    readWildcard(on) ??
    readFilter(on, parsePath) ??
    invalid(`Could not parse token starting at position ${on.at}. Expected ?, ', 0-9, * `)
  );
}

function invalid(what: string): never {
  throw new InvalidPath(what);
}

function readIndexes(on: TextCursor, first: string): Token | undefined {
  if (!/[0-9:-]/.test(first)) return undefined;
  const end = on.text.slice(0, on.end + 1).indexOf(']', on.at + 1);
  const inner = on.text.slice(on.at + 1, end).trim();
  if (end < 0 || !/^[0-9, :-]*$/.test(inner)) return undefined;
  on.at = end + 1;
  return inner.includes(':') ? slice(inner) : { kind: 'index', indexes: inner.split(/\s*,\s*/).map(integer) };
}

/** Of `[1:2:3]` the third number means nothing. */
function slice(text: string): Token {
  if (!/^[0-9:-]*$/.test(text)) invalid(`Failed to parse SliceOperation: ${text}`);
  const [from, to] = text.split(':', 2).map((bound) => (bound === '' ? undefined : integer(bound)));
  if (from === undefined && to === undefined) invalid(`Failed to parse SliceOperation: ${text}`);
  return { kind: 'slice', from, to };
}

function integer(text: string): number {
  const value = Number(text);
  if (!/^-?[0-9]+$/.test(text) || value !== (value | 0))
    invalid(`Failed to parse token in ArrayIndexOperation: ${text}`);
  return value;
}

function readWildcard(on: TextCursor): Token | undefined {
  const star = indexOfNextSignificant(on, '*');
  if (star < 0) return undefined;
  const close = indexOfNextSignificant(on, ']', star);
  if (close < 0) invalid(`Expected wildcard token to end with ']' on position ${star + 1}`);
  on.at = close + 1;
  return { kind: 'wildcard' };
}

function readFilter(on: TextCursor, parsePath: (text: string) => Path): Token | undefined {
  const mark = indexOfNextSignificant(on, '?');
  const open = mark < 0 ? -1 : indexOfNextSignificant(on, '(', mark);
  const close = open < 0 ? -1 : closingIndex(on, open, ')', true);
  const end = close < 0 ? -1 : indexOfNextSignificant(on, ']', close);
  if (end < 0) return undefined;
  const text = on.text.slice(on.at, end + 1);
  on.at = end + 1;
  return { kind: 'filter', accepts: parseFilter(text, parsePath) };
}
