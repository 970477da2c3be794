import type { Node } from '../ast.ts';
import { foldOf, literal } from '../characters/literal.ts';
import { predefined } from '../characters/predefined.ts';
import { atEnd, atLastEnd, atStart, boundary, dollar } from './assertions.ts';
import { namedCharacter } from './character-escape.ts';
import { characterNode } from './character-node.ts';
import { type Cursor, letterAt, peek, read, unsupported, wrong } from './cursor.ts';
import { groupName } from './group-name.ts';

/** At a backslash that names no property. */
export function parseEscape(on: Cursor): Node {
  const letter = letterAt(on, on.at + 1);
  on.at += 2;
  if (/^[1-9]$/.test(letter)) return numberedReference(Number(letter), on);
  if (letter === 'k') return namedReference(on);
  if (letter === 'R') return { kind: 'line-ending' };
  if (letter === 'X') return { kind: 'grapheme' };
  const assertion = assertionOf(letter, on);
  if (assertion) return { kind: 'assertion', holds: assertion };
  const found = predefined(letter, on.flags);
  return characterNode(found ?? literal(namedCharacter(letter, on) ?? plain(letter, on), on.flags), on);
}

/** A backslash that ends the pattern stands for what is behind the end. */
function plain(letter: string, on: Cursor): number {
  if (/^[A-Za-z]$/.test(letter)) wrong(on, 'Illegal/unsupported escape sequence');
  return letter === '' ? 0 : letter.codePointAt(0)!;
}

function assertionOf(letter: string, on: Cursor) {
  if (letter === 'A') return atStart;
  if (letter === 'z') return atEnd;
  if (letter === 'Z') return dollar({ ...on.flags, multiline: false });
  if (letter === 'G') return atLastEnd;
  if (letter === 'B') return boundary(false, on.flags);
  return letter === 'b' ? wordBoundary(on) : undefined;
}

/** The other boundary, between what people see as characters, fails in Java 17 more often than it works. */
function wordBoundary(on: Cursor) {
  if (peek(on) === '{' && letterAt(on, on.at + 1) === 'g') unsupported('\\b{g}');
  return boundary(true, on.flags);
}

/** More digits belong to the number as long as there is such a group. */
function numberedReference(first: number, on: Cursor): Node {
  let group = first;
  for (let digit = peek(on); /^[0-9]$/.test(digit); digit = peek(on)) {
    const longer = group * 10 + Number(digit);
    if (longer > on.groups - 1) break;
    group = longer;
    read(on);
  }
  return reference(group, on);
}

function namedReference(on: Cursor): Node {
  if (read(on) !== '<') wrong(on, "\\k is not followed by '<' for named capturing group");
  const name = groupName(read(on), on);
  const group = on.names.get(name) ?? wrong(on, `named capturing group <${name}> does not exist`);
  return reference(group, on);
}

function reference(group: number, on: Cursor): Node {
  on.refers = true;
  return { kind: 'reference', group, fold: foldOf(on.flags) };
}
