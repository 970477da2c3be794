import type { Budget } from '../../templates/budget.ts';
import { failure } from './arguments.ts';

/** Java's `Character.isWhitespace`. */
const space = /[\t-\r\u001c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;

/** All up to U+0020 goes. */
export function trim(self: string): string {
  return withoutEnds(self, (unit) => unit <= ' ', true, true);
}

export function strip(self: string): string {
  return withoutEnds(self, isSpace, true, true);
}

export function stripLeading(self: string): string {
  return withoutEnds(self, isSpace, true, false);
}

export function stripTrailing(self: string): string {
  return withoutEnds(self, isSpace, false, true);
}

function isSpace(unit: string): boolean {
  return space.test(unit);
}

function withoutEnds(self: string, goes: (unit: string) => boolean, leading: boolean, trailing: boolean): string {
  let [from, to] = [0, self.length];
  while (leading && from < to && goes(self[from] ?? '')) from++;
  while (trailing && from < to && goes(self[to - 1] ?? '')) to--;
  return self.slice(from, to);
}

/** Takes away the blanks that all lines begin with, as of a text block; an empty last line counts as one. */
export function stripIndent(self: string, budget: Budget): string {
  if (self === '') return '';
  budget.spend(self.length >> 3);
  const lines = self.split(/\r\n|\r|\n/);
  const counted = lines.filter((line, at) => strip(line) !== '' || at === lines.length - 1);
  const least = Math.min(...counted.map((line) => line.length - stripLeading(line).length));
  return lines.map((line) => (strip(line) === '' ? '' : stripTrailing(line.slice(least)))).join('\n');
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  s: ' ',
  t: '\t',
  "'": "'",
  '"': '"',
  '\\': '\\',
};

/** `\n`, `\"` and octal `\101`; a backslash before a line end joins the lines. */
export function translateEscapes(self: string, budget: Budget): string {
  budget.spend(self.length >> 3);
  return self.replace(/\\(\r\n|[0-3][0-7]{0,2}|[4-7][0-7]?|.?)/gs, (_, sequence: string) => {
    if (/^[0-7]/.test(sequence)) return String.fromCharCode(Number.parseInt(sequence, 8));
    if (sequence === '\n' || sequence === '\r' || sequence === '\r\n') return '';
    const character = escapes[sequence];
    if (character === undefined) throw failure('IllegalArgumentException: invalid escape sequence');
    return character;
  });
}
