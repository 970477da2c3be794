import { PatternFailure } from '../errors.ts';
import { type Flags, noFlags } from '../flags.ts';
import { unquote } from './unquote.ts';

/** A place in a regular expression, and what holds there. */
export interface Cursor {
  /** The whole pattern, as it was written. */
  readonly text: string;
  /** Code points, with zeros behind the end. */
  readonly codes: readonly number[];
  readonly length: number;
  at: number;
  depth: number;
  flags: Flags;
  /** How many groups capture so far; the whole match is the first. */
  groups: number;
  readonly names: Map<string, number>;
  /** There are references to groups. */
  refers: boolean;
  /** Something may match characters beyond the basic plane. */
  byCodePoint: boolean;
}

export function cursorOf(pattern: string): Cursor {
  const codes = [...unquote(pattern)].map((character) => character.codePointAt(0)!);
  const { length } = codes;
  const start = { at: 0, depth: 0, flags: noFlags, groups: 1, names: new Map<string, number>(), refers: false };
  const byCodePoint = codes.some((code) => code > 0xffff || (code >= 0xd800 && code <= 0xdfff));
  return { text: pattern, codes: [...codes, 0, 0, 0], length, ...start, byCodePoint };
}

/** In the words of Java's PatternSyntaxException, with the place that it names. */
export function wrong(on: Cursor, what: string): never {
  const place = on.at - 1;
  const mark = place >= 0 && place < on.text.length ? `\n${on.text.slice(0, place).replace(/[^\t]/g, ' ')}^` : '';
  throw new PatternFailure(`${what}${place >= 0 ? ` near index ${place}` : ''}\n${on.text}${mark}`);
}

export function unsupported(what: string): never {
  throw new PatternFailure(`Regular expressions with ${what} are not implemented by Sekisho.`);
}

export function letterAt(on: Cursor, at: number): string {
  return at < on.length ? String.fromCodePoint(on.codes[at]!) : '';
}

/** What stands here; blanks and comments are passed where they mean nothing. Empty at the end. */
export function peek(on: Cursor): string {
  if (on.flags.comments) passBlanks(on);
  return letterAt(on, on.at);
}

/** Takes what stands here. The place may then be one past the end, as the words of errors count it. */
export function read(on: Cursor): string {
  const letter = peek(on);
  on.at++;
  return letter;
}

/** Leaves what stands here, and looks at what follows. */
export function next(on: Cursor): string {
  on.at++;
  return peek(on);
}

function passBlanks(on: Cursor): void {
  for (;;) {
    while (isBlank(on.codes[on.at]!)) on.at++;
    if (letterAt(on, on.at) !== '#') return;
    while (on.at < on.length && !endsLine(on.codes[on.at]!, on.flags)) on.at++;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function endsLine(code: number, { unixLines }: Flags): boolean {
  return code === 10 || (!unixLines && (code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029));
}

/** Deepest nesting of groups and of classes. */
export const deepest = 100;
