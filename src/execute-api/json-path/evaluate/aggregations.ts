/** Numbers taken one by one, as doubles. */
interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
  readonly least: number;
  readonly most: number;
}

export interface Aggregation {
  readonly start: Sums;
  readonly add: (sums: Sums, number: number) => Sums;
  readonly result: (sums: Sums) => number;
}

/** The largest begins with the smallest double above zero, as Jayway's does: it is that of negative numbers. */
const start: Sums = { count: 0, sum: 0, squares: 0, least: Number.MAX_VALUE, most: Number.MIN_VALUE };

function add({ count, sum, squares, least, most }: Sums, number: number): Sums {
  return {
    count: count + 1,
    sum: sum + number,
    squares: squares + number * number,
    least: Math.min(least, number),
    most: Math.max(most, number),
  };
}

function aggregation(result: (sums: Sums) => number): Aggregation {
  return { start, add, result };
}

export const aggregations: ReadonlyMap<string, Aggregation> = new Map([
  ['sum', aggregation(({ sum }) => sum)],
  ['avg', aggregation(({ sum, count }) => sum / count)],
  ['min', aggregation(({ least }) => least)],
  ['max', aggregation(({ most }) => most)],
  ['stddev', aggregation(({ sum, squares, count }) => Math.sqrt(squares / count - (sum * sum) / count / count))],
]);
