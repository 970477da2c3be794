/** A text cut where it first differs from what was expected. */
export interface Cut {
  readonly before: string;
  /** Up to the end of the part of the ARN, or of the word, that differs. */
  readonly different: string;
  readonly after: string;
}

/**
 * Where the text parts from the expected value that it follows furthest; undefined where a wildcard comes first, behind
 * which no place can be named.
 */
export function firstDifference(text: string, expected: readonly string[]): Cut | undefined {
  const places = expected.map((each) => sharedStart(each, text));
  const at = Math.max(...places);
  const next = expected[places.indexOf(at)]?.[at];
  if (at <= 0 || at === text.length || next === '*' || next === '?' || next === '$') return undefined;
  const start = Math.max(text.lastIndexOf('/', at - 1), text.lastIndexOf(':', at - 1)) + 1;
  const end = text.slice(at).search(/[/:]/);
  const stop = end < 0 ? text.length : Math.max(at + end, start + 1);
  return { before: text.slice(0, start), different: text.slice(start, stop), after: text.slice(stop) };
}

function sharedStart(expected: string, text: string): number {
  let at = 0;
  while (at < expected.length && expected[at] === text[at]) at++;
  return at;
}
