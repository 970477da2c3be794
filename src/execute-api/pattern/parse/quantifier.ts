import { type Manner, type Node, unbounded } from '../ast.ts';
import { type Cursor, letterAt, next, peek, read, wrong } from './cursor.ts';

/** The part with the quantifier that may follow. A second one would be of nothing. */
export function quantified(part: Node, on: Cursor): Node {
  const letter = peek(on);
  if (letter === '?') return { kind: 'optional', part, manner: manner(on) };
  if (letter === '*') return { kind: 'repeat', part, least: 0, most: unbounded, manner: manner(on) };
  if (letter === '+') return { kind: 'repeat', part, least: 1, most: unbounded, manner: manner(on) };
  return letter === '{' ? counted(part, on) : part;
}

function manner(on: Cursor): Manner {
  const letter = next(on);
  if (letter !== '?' && letter !== '+') return 'greedy';
  next(on);
  return letter === '?' ? 'lazy' : 'possessive';
}

function counted(part: Node, on: Cursor): Node {
  const digit = letterAt(on, on.at + 1);
  on.at += 2;
  if (!/^[0-9]$/.test(digit)) wrong(on, 'Illegal repetition');
  const { count: least, after } = number(digit, on);
  const most = after === ',' ? upperBound(on) : { count: least, after };
  if (most.after !== '}') wrong(on, 'Unclosed counted closure');
  if (most.count < least) wrong(on, 'Illegal repetition range');
  on.at--;
  return { kind: 'repeat', part, least, most: most.count, manner: manner(on) };
}

interface Bound {
  readonly count: number;
  /** What follows the digits. */
  readonly after: string;
}

function upperBound(on: Cursor): Bound {
  const letter = read(on);
  return letter === '}' ? { count: unbounded, after: letter } : number(letter, on);
}

function number(first: string, on: Cursor): Bound {
  let count = 0;
  let letter = first;
  for (; /^[0-9]$/.test(letter); letter = read(on)) {
    count = count * 10 + Number(letter);
    if (count > unbounded) wrong(on, 'Illegal repetition range');
  }
  return { count, after: letter };
}
