/** The middle one of some values, the upper of two; NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Rounded to hundredths, as figures are printed. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
