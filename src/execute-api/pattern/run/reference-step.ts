import type { Step } from './machine.ts';

/** The same text as the group's again. A group that captured nothing never matches. */
export function sameAs(group: number, fold: ((code: number) => number) | undefined): Step {
  return (machine) => {
    const { text, slots, at } = machine;
    const [start, end] = [slots[2 * group]!, slots[2 * group + 1]!];
    if (start < 0 || at + end - start > text.length) return false;
    machine.cost += end - start;
    const wanted = text.slice(start, end);
    const found = text.slice(at, at + end - start);
    if (found !== wanted && !(fold && isSame(wanted, found, fold))) return false;
    machine.at += wanted.length;
    return true;
  };
}

/** Code point by code point, in pairs. */
function isSame(wanted: string, found: string, fold: (code: number) => number): boolean {
  const [left, right] = [[...wanted], [...found]];
  return left.length === right.length && left.every((one, at) => sameLetter(one, right[at]!, fold));
}

function sameLetter(one: string, other: string, fold: (code: number) => number): boolean {
  return fold(one.codePointAt(0)!) === fold(other.codePointAt(0)!);
}
