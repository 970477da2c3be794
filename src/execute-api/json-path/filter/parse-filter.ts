import { InvalidPath } from '../errors.ts';
import { asInvalidPath } from '../parse/as-invalid-path.ts';
import { charAt, isWithin, skipBlanks, type TextCursor, trim } from '../parse/text-cursor.ts';
import type { Accepts, Path } from '../path.ts';
import { operators } from './operators.ts';
import { readSide, type Side } from './read-side.ts';
import { existsAt } from './side-value.ts';

/** How the parts of a filter read on. */
interface FilterCursor extends TextCursor {
  readonly parsePath: (text: string) => Path;
}

/** `[?(...)]`: or, and, not, comparisons, and whether a path exists. Throws InvalidPath. */
export function parseFilter(text: string, parsePath: (text: string) => Path): Accepts {
  const on = { text, at: 0, end: text.length - 1, parsePath };
  for (const [first, last] of ['[]', '? ', '()']) {
    trim(on);
    if (charAt(on) !== first || (last !== ' ' && on.text[on.end] !== last))
      throw new InvalidPath('The filter is broken.');
    if (first !== '(') on.at++;
    if (first === '[') on.end--;
  }
  return asInvalidPath(() => {
    const accepts = readOr(on);
    skipBlanks(on);
    if (isWithin(on)) throw new InvalidPath('Expected end of filter expression.');
    return accepts;
  });
}

function readOr(on: FilterCursor): Accepts {
  const options = readJoined(on, '||', readAnd);
  if (options.length === 1) return options[0]!;
  return (item, reading) => options.some((accepts) => accepts(item, reading));
}

function readAnd(on: FilterCursor): Accepts {
  const parts = readJoined(on, '&&', readPart);
  if (parts.length === 1) return parts[0]!;
  return (item, reading) => parts.every((accepts) => accepts(item, reading));
}

function readJoined(on: FilterCursor, by: string, read: (on: FilterCursor) => Accepts): Accepts[] {
  const parts = [read(on)];
  for (;;) {
    const before = on.at;
    skipBlanks(on);
    if (!isWithin(on, on.at + 1) || !on.text.startsWith(by, on.at)) {
      on.at = before;
      return parts;
    }
    on.at += by.length;
    parts.push(read(on));
  }
}

/** `!` before a path belongs to the path. */
function readPart(on: FilterCursor): Accepts {
  skipBlanks(on);
  const before = on.at;
  if (charAt(on) === '!') {
    on.at++;
    skipBlanks(on);
    if (!/[$@]/.test(charAt(on))) return negated(readPart(on));
    on.at = before;
  }
  if (charAt(on) !== '(') return readComparison(on);
  on.at++;
  const accepts = readOr(on);
  skipBlanks(on);
  if (charAt(on) !== ')') throw new InvalidPath('Expected character: )');
  on.at++;
  return accepts;
}

function negated(accepts: Accepts): Accepts {
  return (item, reading) => !accepts(item, reading);
}

/** What is no comparison asks whether a path exists. */
function readComparison(on: FilterCursor): Accepts {
  const left = readSide(on, on.parsePath);
  const before = on.at;
  try {
    return comparison(left, on);
  } catch (error) {
    if (!(error instanceof InvalidPath)) throw error;
  }
  on.at = before;
  if (left.kind !== 'path') throw new InvalidPath('Expected path node');
  return (item, reading) => existsAt(left.path, item, reading) === left.wanted;
}

function comparison(left: Side, on: FilterCursor): Accepts {
  const operator = operators.get(readOperator(on)) ?? unknownOperator();
  const right = readSide(on, on.parsePath);
  return (item, reading) => {
    reading.budget.spend(2);
    return operator(left.value(item, reading), right.value(item, reading), reading.budget);
  };
}

function unknownOperator(): never {
  throw new InvalidPath('The operator of the filter is not supported.');
}

function readOperator(on: FilterCursor): string {
  skipBlanks(on);
  const from = on.at;
  const isSign = /[<>=~!]/.test(charAt(on));
  while (isWithin(on) && (isSign ? /[<>=~!]/ : /[^ ]/).test(charAt(on))) on.at++;
  return on.text.slice(from, on.at).toUpperCase();
}
