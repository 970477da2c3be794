/** One line of a text that is shown line by line. */
export interface SheetLine {
  readonly text: string;
  /** In its document, counted from 1. */
  readonly number?: number;
  readonly mark?: ' ' | '-' | '+';
  /** What the reader came for. */
  readonly lit?: boolean;
  /** The very line that matters, where many are lit. */
  readonly key?: boolean;
}

/** Lines in a row that are shown, or that are folded away. */
export interface Stretch {
  readonly folded: boolean;
  readonly from: number;
  readonly lines: readonly SheetLine[];
}

/** So many are shown without folding. */
const short = 24;
/** So many lit lines are shown whole. */
const mostLit = 40;
/** Shown around what the reader came for. */
const around = 3;

/** The lines with those far from what matters folded away; one stretch where the text is short. */
export function folded(lines: readonly SheetLine[]): readonly Stretch[] {
  if (lines.length <= short) return [{ folded: false, from: 0, lines }];
  const shown = shownPlaces(lines);
  const stretches: { folded: boolean; from: number; lines: SheetLine[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = stretches.at(-1);
    if (last && last.folded !== shown.has(at)) last.lines.push(line);
    else stretches.push({ folded: !shown.has(at), from: at, lines: [line] });
  }
  return stretches;
}

function shownPlaces(lines: readonly SheetLine[]): ReadonlySet<number> {
  const lit = lines.flatMap(({ lit: isLit }, at) => (isLit ? [at] : []));
  const edges = [lit[0] ?? 0, lit.at(-1) ?? 0];
  const keys = lines.flatMap(({ key }, at) => (key ? [at] : [])).slice(0, mostLit);
  const centres = lit.length > mostLit ? [...edges, ...keys] : lit.length > 0 ? lit : [0];
  const shown = new Set<number>();
  for (const centre of centres) for (let at = centre - around; at <= centre + around; at++) shown.add(at);
  return shown;
}
