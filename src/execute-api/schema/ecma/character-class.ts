import { type Cursor, literal, peek, takes, wrong } from './cursor.ts';
import { readClassEscape } from './escape.ts';

/** What stands between brackets, of which the first was taken. A range of something that is no character is none. */
export function readClass(on: Cursor): string {
  const isNegated = takes(on, '^');
  let parts = '';
  while (!takes(on, ']')) {
    if (on.at >= on.text.length) wrong(on, 'Unclosed character class');
    parts += readPart(on);
  }
  if (parts === '') return isNegated ? '[\\x{0}-\\x{10ffff}]' : '(?!)';
  return `[${isNegated ? '^' : ''}${parts}]`;
}

function readPart(on: Cursor): string {
  const start = on.at;
  const first = readMember(on);
  const isRange = peek(on) === '-' && on.at + 1 < on.text.length && on.text[on.at + 1] !== ']';
  if (!isRange) return shown(first);
  if (typeof first === 'string') return shown(first) + behindSet(on, on.text[start + 1] === 'd');
  on.at++;
  const last = readMember(on);
  if (typeof last === 'string' || last < first) wrong(on, 'Illegal character range');
  return `${literal(first)}-${literal(Number(last))}`;
}

/** `[\w-z]` is no range: the hyphen is itself. To Rhino `\d` alone begins one, at its 9. */
function behindSet(on: Cursor, isDigits: boolean): string {
  const behind = ++on.at;
  const next = readMember(on);
  if (isDigits && (typeof next === 'string' || next < 0x39)) wrong(on, 'Illegal character range');
  on.at = behind;
  return literal(0x2d);
}

function readMember(on: Cursor): string | number {
  return takes(on, '\\') ? readClassEscape(on) : on.text.charCodeAt(on.at++);
}

function shown(member: string | number): string {
  return typeof member === 'string' ? member : literal(member);
}
