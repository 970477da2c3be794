import type { Node, Syntax } from '../ast.ts';
import { literal } from '../characters/literal.ts';
import { dot } from '../characters/predefined.ts';
import { PatternFailure } from '../errors.ts';
import { caret, dollar } from './assertions.ts';
import { parseClass } from './character-class.ts';
import { characterNode } from './character-node.ts';
import { type Cursor, cursorOf, deepest, letterAt, next, peek, wrong } from './cursor.ts';
import { parseEscape } from './escape.ts';
import { parseGroup } from './group.ts';
import { parseProperty } from './property.ts';
import { quantified } from './quantifier.ts';

const longest = 10_000;

/**
 * Reads a regular expression of Java 17. Throws PatternFailure.
 * https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/regex/Pattern.html
 */
export function parsePattern(text: string): Syntax {
  if (text.length > longest) throw new PatternFailure(`The pattern is longer than ${longest} characters.`);
  const on = cursorOf(text);
  const root = parseChoice(on);
  if (on.at !== on.length) unmatched(on);
  const { groups, names, refers, byCodePoint } = on;
  return { root, groups, names, refers, byCodePoint };
}

function unmatched(on: Cursor): never {
  return wrong(on, peek(on) === ')' ? "Unmatched closing ')'" : 'Unexpected internal error');
}

function parseChoice(on: Cursor): Node {
  if (++on.depth > deepest) throw new PatternFailure('The pattern nests too deeply.');
  const options = [parseSequence(on)];
  while (peek(on) === '|') {
    next(on);
    options.push(parseSequence(on));
  }
  on.depth--;
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

function parseSequence(on: Cursor): Node {
  const parts: Node[] = [];
  for (let letter = peek(on); letter !== '|' && letter !== ')'; letter = peek(on)) {
    if (on.at >= on.length) break;
    const part = letter === '(' ? parseGroup(on, parseChoice) : quantified(parseAtom(letter, on), on);
    if (part) parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
}

function parseAtom(letter: string, on: Cursor): Node {
  if (letter === '[') return characterNode(parseClass(on), on);
  if (letter === '\\') return parseBackslash(on);
  if (letter === '{') return { kind: 'sequence', parts: [] };
  next(on);
  if (letter === '^') return { kind: 'assertion', holds: caret(on.flags) };
  if (letter === '$') return { kind: 'assertion', holds: dollar(on.flags) };
  if (letter === '.') return { kind: 'character', characters: dot(on.flags) };
  if (letter === '?' || letter === '*' || letter === '+') return wrong(on, `Dangling meta character '${letter}'`);
  return characterNode(literal(letter.codePointAt(0)!, on.flags), on);
}

function parseBackslash(on: Cursor): Node {
  const letter = letterAt(on, on.at + 1);
  if (letter !== 'p' && letter !== 'P') return parseEscape(on);
  on.at++;
  return characterNode(parseProperty(on), on);
}
