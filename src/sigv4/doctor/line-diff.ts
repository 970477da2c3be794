import type { DiffLine } from './finding.ts';

/** Most comparisons of lines; what is longer is shown as wholly changed. */
const mostCompared = 250_000;

/** Lines of the canonical request as received (`+`) against those that the client signed (`-`), those in common kept. */
export function lineDiff(received: string, signed: string): DiffLine[] {
  const [plus, minus] = [received.split('\n'), signed.split('\n')];
  const shared = plus.length * minus.length > mostCompared ? () => 0 : commonLengths(plus, minus);
  const lines: DiffLine[] = [];
  let [p, m] = [0, 0];
  while (p < plus.length || m < minus.length) {
    const [added = '', removed = ''] = [plus[p], minus[m]];
    if (p < plus.length && m < minus.length && added === removed) {
      lines.push({ mark: ' ', text: added });
      p++;
      m++;
    } else if (p === plus.length || (m < minus.length && shared(p, m + 1) >= shared(p + 1, m))) {
      lines.push({ mark: '-', text: removed });
      m++;
    } else {
      lines.push({ mark: '+', text: added });
      p++;
    }
  }
  return lines;
}

/** How many lines, in order, the rest of `a` from one index and the rest of `b` from another have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): (atA: number, atB: number) => number {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const after = i * width + j;
      table[after] = a[i] === b[j] ? table[after + width + 1]! + 1 : Math.max(table[after + width]!, table[after + 1]!);
    }
  }
  return (atA, atB) => table[atA * width + atB]!;
}
