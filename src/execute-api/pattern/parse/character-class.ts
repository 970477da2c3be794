import { type Characters, characters, intersection, not, union } from '../characters/characters.ts';
import { literal, range } from '../characters/literal.ts';
import { predefined } from '../characters/predefined.ts';
import { PatternFailure } from '../errors.ts';
import { namedCharacter } from './character-escape.ts';
import { type Cursor, deepest, letterAt, next, peek, wrong } from './cursor.ts';
import { parseProperty } from './property.ts';

/** What a class holds so far. Java keeps single characters of Latin-1 aside, and adds them whenever more come. */
interface Members {
  all: Characters[];
  latest: Characters | undefined;
  readonly aside: Characters[];
  /** Characters were put aside since they were last added. */
  waiting: boolean;
}

/** At the opening bracket, up to and with the closing one. */
export function parseClass(on: Cursor): Characters {
  next(on);
  const negated = letterAt(on, on.at) === '^' && letterAt(on, on.at - 1) === '[';
  if (negated) next(on);
  const found = parseMembers(on);
  on.at++;
  return negated ? not(found) : found;
}

/** Up to the closing bracket. One that comes first is a member. */
function parseMembers(on: Cursor): Characters {
  if (++on.depth > deepest) throw new PatternFailure('The pattern nests too deeply.');
  const members: Members = { all: [], latest: undefined, aside: [], waiting: false };
  for (;;) {
    const letter = peek(on);
    if (letter === '' && on.at >= on.length) wrong(on, 'Unclosed character class');
    if (letter === ']' && (members.all.length > 0 || members.waiting)) break;
    if (letter === '[') add(members, parseClass(on));
    else if (letter === '&' && next(on) === '&') intersect(members, on);
    else parseMember(members, on, letter === '&');
  }
  on.depth--;
  return union(withAside(members));
}

function add(members: Members, found: Characters): void {
  members.latest = found;
  members.all.push(found);
}

function withAside({ all, aside, waiting }: Members): Characters[] {
  return waiting ? [...all, union([...aside])] : all;
}

/** `a&&b&&c`. With nothing on the right side the left one is left. */
function intersect(members: Members, on: Cursor): void {
  next(on);
  const right = rightSide(on);
  if (members.waiting && members.all.length === 0) members.latest = union([...members.aside]);
  const left = withAside(members);
  members.waiting = false;
  members.latest = right ?? members.latest;
  if (left.length > 0) members.all = [intersection(union(left), members.latest ?? broken)];
  else members.all = [right ?? wrong(on, 'Bad class syntax')];
}

/** `[\\da&&]`: Java meets a null pointer, once a character is within the left side. */
const broken = characters(() => {
  throw new PatternFailure('A class of the pattern intersects with nothing.');
});

function rightSide(on: Cursor): Characters | undefined {
  const right: Characters[] = [];
  for (let letter = peek(on); letter !== ']' && letter !== '&'; letter = peek(on)) {
    right.push(letter === '[' ? parseClass(on) : parseMembers(on));
  }
  return right.length === 0 ? undefined : union(right);
}

/** Java steps back one place after an ampersand, and so loses it where blanks follow that mean nothing. */
function parseMember(members: Members, on: Cursor, stepsBack: boolean): void {
  if (stepsBack) on.at--;
  const first = parseCharacter(on, false);
  if (typeof first !== 'number') add(members, first);
  else if (peek(on) === '-' && !/^[[\]]$/.test(letterAt(on, on.at + 1))) add(members, parseRange(first, on));
  else addOne(members, first, on);
}

function addOne(members: Members, code: number, on: Cursor): void {
  const found = literal(code, on.flags);
  if (code > 255) {
    add(members, found);
    return;
  }
  members.latest = undefined;
  members.aside.push(found);
  members.waiting = true;
}

function parseRange(first: number, on: Cursor): Characters {
  next(on);
  const last = peek(on) === '\\' ? parseCharacter(on, true) : letterOrEnd(on);
  if (typeof last !== 'number' || last < first) wrong(on, 'Illegal character range');
  return range(first, last, on.flags);
}

function letterOrEnd(on: Cursor): number {
  peek(on);
  const code = on.codes[on.at]!;
  next(on);
  return code;
}

/** One character, or a class that an escape names. */
function parseCharacter(on: Cursor, endsRange: boolean): Characters | number {
  if (peek(on) !== '\\') return letterOrEnd(on);
  const letter = letterAt(on, ++on.at);
  if (!endsRange && (letter === 'p' || letter === 'P')) return parseProperty(on);
  on.at++;
  const begins = !endsRange && letterAt(on, on.at) === '-';
  if (letter === 'v' && (begins || endsRange)) return 11;
  return predefined(letter, on.flags) ?? namedCharacter(letter, on) ?? plainCharacter(letter, on);
}

function plainCharacter(letter: string, on: Cursor): number {
  if (/^[A-Za-z1-9]$/.test(letter)) wrong(on, 'Illegal/unsupported escape sequence');
  return letter === '' ? 0 : letter.codePointAt(0)!;
}
