import type { Node } from '../ast.ts';
import { withFlag } from '../flags.ts';
import { type Cursor, letterAt, next, peek, read, unsupported, wrong } from './cursor.ts';
import { groupName } from './group-name.ts';
import { measure } from './measure.ts';
import { quantified } from './quantifier.ts';

type ParseInner = (on: Cursor) => Node;

/** At the opening parenthesis. Undefined: flags for what follows, `(?i)`. */
export function parseGroup(on: Cursor, inner: ParseInner): Node | undefined {
  const { flags } = on;
  const group = parseKind(on, inner);
  if (!group) return undefined;
  if (read(on) !== ')') wrong(on, 'Unclosed group');
  on.flags = flags;
  return quantified(group, on);
}

function parseKind(on: Cursor, inner: ParseInner): Node | undefined {
  if (next(on) !== '?') return { kind: 'group', capture: on.groups++, inner: inner(on) };
  const letter = letterAt(on, on.at + 1);
  on.at += 2;
  if (letter === ':') return { kind: 'group', capture: undefined, inner: inner(on) };
  if (letter === '=' || letter === '!') return { kind: 'look-ahead', negated: letter === '!', inner: inner(on) };
  if (letter === '>') return { kind: 'atomic', inner: inner(on) };
  if (letter === '<') return parseAngle(on, inner);
  if (letter === '$' || letter === '@') wrong(on, 'Unknown group type');
  on.at--;
  return parseFlags(on, inner);
}

function parseAngle(on: Cursor, inner: ParseInner): Node {
  const letter = read(on);
  if (letter === '=' || letter === '!') return lookBehind(letter === '!', on, inner);
  const name = groupName(letter, on);
  if (on.names.has(name)) wrong(on, `Named capturing group <${name}> is already defined`);
  const capture = on.groups++;
  on.names.set(name, capture);
  return { kind: 'group', capture, inner: inner(on) };
}

/** What looks behind must have a longest length that is plain to see. */
function lookBehind(negated: boolean, on: Cursor, parseInner: ParseInner): Node {
  const rest = on.codes.slice(on.at);
  const inner = parseInner(on);
  const { least, most, bounded } = measure(inner);
  if (!bounded) wrong(on, 'Look-behind group does not have an obvious maximum length');
  const byCodePoint = rest.some((code) => code > 0xffff || (code >= 0xd800 && code <= 0xdfff));
  return { kind: 'look-behind', negated, inner, least, most, byCodePoint };
}

function parseFlags(on: Cursor, inner: ParseInner): Node | undefined {
  let value = true;
  let letter = peek(on);
  for (; ; letter = next(on)) {
    const flags = withFlag(on.flags, letter, value);
    if (flags) on.flags = flags;
    else if (letter === 'c') unsupported('the flag c');
    else if (letter === '-' && value) value = false;
    else break;
  }
  const end = read(on);
  if (end === ')') return undefined;
  if (end !== ':') wrong(on, 'Unknown inline modifier');
  return { kind: 'group', capture: undefined, inner: inner(on) };
}
