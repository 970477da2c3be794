import { compilePattern, replaceMatches, splitAtMatches } from '../../pattern/pattern.ts';
import type { Budget } from '../../templates/budget.ts';
import { splitText } from '../split-text.ts';
import { toText } from '../to-text.ts';
import { isList, type List, list, type Value } from '../value.ts';
import { failure } from './arguments.ts';
import { itemsOf } from './collection-items.ts';
import { strip } from './string-stripping.ts';

/** INVARIANT: all text that a method makes is counted. */
export function made(text: string, budget: Budget): string {
  budget.write(text.length);
  return text;
}

/** Literal, every occurrence; an empty text occurs before each character and at the end. */
export function replace(self: string, from: string, to: string, budget: Budget): string {
  if (from === '') budget.spend(self.length + 1);
  const pieces = from === '' ? ['', ...self.split(''), ''] : splitText(self, from, budget);
  budget.write(self.length + (pieces.length - 1) * to.length);
  return pieces.join(to);
}

/** A replacement that is wrong fails once there is a match, and so does null; for `replaceFirst` null fails always. */
export function replaceMatching(
  self: string,
  pattern: string,
  to: Value = null,
  budget: Budget,
  most?: number,
): string {
  if (most === 1 && to === null) throw failure('NullPointerException');
  const replacement = typeof to === 'string' ? to : '\\';
  return made(replaceMatches(self, compilePattern(pattern, budget.spend), replacement, budget, most), budget);
}

export function split(self: string, pattern: string, limit: number, budget: Budget): List {
  return list(splitAtMatches(self, compilePattern(pattern, budget.spend), budget, limit), 'String[]');
}

export function join(by: string, pieces: readonly Value[] | undefined, budget: Budget): string {
  if (!pieces) throw failure('NullPointerException');
  const texts = pieces.map((piece) => (piece === null ? 'null' : toText(piece, budget)));
  budget.spend(texts.length);
  budget.write(texts.length * by.length);
  return made(texts.join(by), budget);
}

export function joinItems(by: string, collection: Value | undefined, budget: Budget): string {
  const items = itemsOf(collection);
  const wrong = items.find((item) => item !== null && typeof item !== 'string');
  if (wrong !== undefined) throw failure('ClassCastException: what is joined must be texts');
  return join(by, items, budget);
}

export function repeat(self: string, count: number, budget: Budget): string {
  if (count < 0) throw failure(`IllegalArgumentException: count is negative: ${count}`);
  budget.write(self.length * count);
  return self.repeat(count);
}

/** Adds blanks to each line or takes them away; each line then ends with a line feed. */
export function indent(self: string, count: number, budget: Budget): string {
  if (self === '') return '';
  budget.spend(self.length >> 3);
  const lines = self.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  budget.write(lines.length * Math.max(0, count));
  return made(lines.map((line) => `${indented(line, count)}\n`).join(''), budget);
}

function indented(line: string, count: number): string {
  if (count >= 0) return ' '.repeat(count) + line;
  let from = 0;
  while (from < Math.min(-count, line.length) && strip(line[from] ?? '') === '') from++;
  return line.slice(from);
}

/** A single array is what the arguments are, and a single null is no array at all. */
export function unpacked(args: readonly Value[]): readonly Value[] | undefined {
  const [only] = args;
  if (args.length !== 1) return args;
  if (only === null) return undefined;
  return isList(only) && only.type === 'String[]' ? only.items : args;
}
