import type { Budget } from '../../templates/budget.ts';
import { type indexOfText, searchSteps } from '../index-of-text.ts';
import { type Character, character } from '../value.ts';
import { checkIndex, checkRange } from './arguments.ts';
import { equalsIgnoringCase } from './string-order.ts';

const outside = 'StringIndexOutOfBoundsException';

export function charAt(self: string, at: number): Character {
  checkIndex(at, self.length, outside);
  return character(self[at] ?? '');
}

export function codePointAt(self: string, at: number): number {
  checkIndex(at, self.length, outside);
  return self.codePointAt(at) ?? 0;
}

export function cut(self: string, from: number, to: number): string {
  checkRange(from, to, self.length, outside);
  return self.slice(from, to);
}

/** From there backwards; nowhere from below zero. */

/** A text that no text holds stands for a number that is no character. */
export function ofCode(code: number): string {
  return code < 0 || code > 0x10_ffff ? '\ud800\0\ud800' : String.fromCodePoint(code);
}

/** Whether two pieces of the same length are equal, in any case where a budget is given; false beyond the ends. */
export function regionMatches(
  self: string,
  at: number,
  other: string,
  from: number,
  length: number,
  ignoringCase?: Budget,
): boolean {
  if (at < 0 || from < 0 || at > self.length - length || from > other.length - length) return false;
  const [one, two] = [self.slice(at, at + Math.max(0, length)), other.slice(from, from + Math.max(0, length))];
  return one === two || (ignoringCase !== undefined && equalsIgnoringCase(one, two, ignoringCase));
}

/** A search that is paid for. */
export function search(find: typeof indexOfText, self: string, part: string, budget: Budget, from?: number): number {
  budget.spend(searchSteps(self, part));
  return find(self, part, from);
}
