/** One that is longer is cut. */
const longest = 1024;

/** Made when it is first needed: it takes milliseconds. */
let segmenter: Intl.Segmenter | undefined;

/** Where the extended grapheme cluster that begins at `at` ends; half a pair is one. https://unicode.org/reports/tr29/ */
export function graphemeEnd(text: string, at: number): number {
  if (/^\p{Cs}/u.test(text.slice(at, at + 2))) return at + 1;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text.slice(at, at + longest))) return at + segment.length;
  return at;
}
