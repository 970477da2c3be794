import { lineDiff } from '../../../../../src/sigv4/doctor/line-diff.ts';
import type { SheetLine } from './fold.ts';

interface Marked {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** Two texts line by line: `-` only before, `+` only after. */
export function comparedLines(before: string, after: string): readonly SheetLine[] {
  const marked = before === '' || after === '' ? oneSided(before, after) : lineDiff(after, before);
  return changedLines(marked);
}

/** Lines of a comparison, those that differ lit. */
export function changedLines(marked: readonly Marked[]): readonly SheetLine[] {
  return marked.map(({ mark, text }) => ({ mark, text, lit: mark !== ' ' }));
}

function oneSided(before: string, after: string): Marked[] {
  const mark = before === '' ? '+' : '-';
  return (before || after).split('\n').map((text) => ({ mark, text }));
}
