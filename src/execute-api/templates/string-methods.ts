import { compilePattern, replaceMatches, splitAtMatches } from '../pattern/pattern.ts';
import type { Budget } from './budget.ts';
import { toText } from './format.ts';
import type { MethodOn, MethodTable } from './method-table.ts';
import { list, type Value } from './values.ts';

/** https://docs.oracle.com/javase/8/docs/api/java/lang/String.html: what mapping templates use of it. */
export const stringMethods: MethodTable<string> = new Map<string, MethodOn<string>>([
  ['length', (self) => self.length],
  ['isEmpty', (self) => self === ''],
  ['trim', (self, _args, budget) => made(self.trim(), budget)],
  ['toLowerCase', (self, _args, budget) => made(self.toLowerCase(), budget)],
  ['toUpperCase', (self, _args, budget) => made(self.toUpperCase(), budget)],
  ['concat', (self, [more], budget) => made(self + text(more, budget), budget)],
  ['contains', (self, [part], budget) => self.includes(text(part, budget))],
  ['startsWith', (self, [part], budget) => self.startsWith(text(part, budget))],
  ['endsWith', (self, [part], budget) => self.endsWith(text(part, budget))],
  ['equalsIgnoreCase', (self, [other], budget) => self.toLowerCase() === text(other, budget).toLowerCase()],
  ['compareTo', (self, [other], budget) => order(self, text(other, budget))],
  ['indexOf', (self, [part, from], budget) => self.indexOf(text(part, budget), whole(from, 0))],
  ['lastIndexOf', (self, [part], budget) => self.lastIndexOf(text(part, budget))],
  ['charAt', (self, [at]) => (typeof at === 'number' ? self.charAt(at) || null : null)],
  ['substring', substring],
  ['replace', replace],
  ['replaceAll', replaceAll],
  ['replaceFirst', replaceFirst],
  ['matches', (self, [pattern], budget) => compilePattern(text(pattern, budget)).matchesAll(self, budget.spend)],
  ['split', split],
]);

function text(value: Value | undefined, budget: Budget): string {
  return toText(value ?? null, budget);
}

function made(result: string, budget: Budget): string {
  budget.write(result.length);
  return result;
}

function whole(value: Value | undefined, otherwise: number): number {
  return typeof value === 'number' ? Math.trunc(value) : otherwise;
}

function order(self: string, other: string): number {
  return self < other ? -1 : self > other ? 1 : 0;
}

/** Java throws outside the string; the reference is then null. */
function substring(self: string, [from, to]: readonly Value[]): Value {
  const [start, end] = [whole(from, 0), whole(to, self.length)];
  return start < 0 || end > self.length || start > end ? null : self.slice(start, end);
}

/** Literal, every occurrence. INVARIANT: counted before it is made, so that it cannot blow up. */
function replace(self: string, [from, to]: readonly Value[], budget: Budget): Value {
  const [wanted, other] = [text(from, budget), text(to, budget)];
  const pieces = self.split(wanted);
  budget.spend(pieces.length);
  budget.write(self.length + pieces.length * other.length);
  return pieces.join(other);
}

function replaceAll(self: string, [pattern, to]: readonly Value[], budget: Budget): Value {
  return made(replaceMatches(self, compilePattern(text(pattern, budget)), text(to, budget), budget), budget);
}

function replaceFirst(self: string, [pattern, to]: readonly Value[], budget: Budget): Value {
  return made(replaceMatches(self, compilePattern(text(pattern, budget)), text(to, budget), budget, 1), budget);
}

function split(self: string, [pattern]: readonly Value[], budget: Budget): Value {
  return list(splitAtMatches(self, compilePattern(text(pattern, budget)), budget));
}
