/** `: did you mean start?`, or nothing when no candidate is near what was typed; `before` is what stands before it. */
export function didYouMean(typed: string, candidates: readonly string[], before = ''): string {
  const near = candidates
    .map((candidate) => ({ candidate, typos: typosBetween(typed, candidate) }))
    .filter(({ candidate, typos }) => typos <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.typos - b.typos)[0];
  return near ? `: did you mean ${before}${near.candidate}?` : '';
}

/** Nothing longer than this is compared: no name is. */
const longest = 64;

/** Letters to insert, leave out, replace or swap with their neighbour (optimal string alignment). */
function typosBetween(a: string, b: string): number {
  if (a.length > longest) return a.length;
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : replaced;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, replaced, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
