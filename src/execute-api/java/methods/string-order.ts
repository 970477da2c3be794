import type { Budget } from '../../templates/budget.ts';

/** The difference of the first characters that differ, or of the lengths. */
export function compareTexts(one: string, other: string): number {
  return difference(one, other, (unit) => unit);
}

/** The same, with each character in upper case and then in lower case, where that is one character. */
export function compareIgnoringCase(one: string, other: string, budget: Budget): number {
  return difference(one, other, (unit) => {
    budget.spend(1);
    return folded(unit);
  });
}

export function equalsIgnoringCase(one: string, other: string, budget: Budget): boolean {
  return one.length === other.length && compareIgnoringCase(one, other, budget) === 0;
}

function difference(one: string, other: string, folded: (unit: string) => string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    if (one.charCodeAt(at) === other.charCodeAt(at)) continue;
    const [first, second] = [folded(one[at] ?? ''), folded(other[at] ?? '')];
    if (first !== second) return first.charCodeAt(0) - second.charCodeAt(0);
  }
  return one.length - other.length;
}

function folded(unit: string): string {
  const upper = single(unit.toUpperCase(), unit);
  return single(upper.toLowerCase(), upper);
}

function single(changed: string, otherwise: string): string {
  return changed.length === 1 ? changed : otherwise;
}
