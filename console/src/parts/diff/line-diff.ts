import { lineDiff } from '../../../../src/sigv4/doctor/line-diff.ts';

/** A line as it was and as it is; an absent side has none there. */
export type LinePair = readonly [was: string | undefined, is: string | undefined];

/** Two texts line by line, what they share beside itself, and what went beside what came. */
export function besideEachOther(before: string, after: string): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const pairUp = () => {
    const rows = Math.max(gone.length, come.length);
    pairs.push(...Array.from({ length: rows }, (_, at): LinePair => [gone[at], come[at]]));
    [gone, come] = [[], []];
  };
  for (const { mark, text } of lineDiff(after, before)) {
    if (mark === '-') gone.push(text);
    else if (mark === '+') come.push(text);
    else {
      pairUp();
      pairs.push([text, text]);
    }
  }
  pairUp();
  return pairs;
}
