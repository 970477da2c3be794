import type { Observation } from './teller.ts';

/**
 * What differs by nature between two runs: ids, dates, digests, account and host. Bodies are JSON: before any of them may
 * stand the n of an escaped line break.
 */
const differsByNature: readonly (readonly [RegExp, string])[] = [
  [/[A-Za-z0-9-]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com|(?:127\.0\.0\.1|localhost):\d+/g, '(host)'],
  [/\/restapis\/[a-z0-9]{10}\/(\w+)\/_user_request_/g, '/$1'],
  [/(?<!\d)\d{8}T\d{6}Z/g, '(time)'],
  [/(?<!\d)\d{8}(?=\/[a-z])/g, '(date)'],
  [/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g, '(digest)'],
  [/(?<!\d)\d{12}(?!\d)/g, '(account)'],
  [/\*{8}\d{4}/g, '(masked account)'],
  [/(?<=:)[a-z0-9]{10}(?=\/)/g, '(api)'],
  [/(x-amz-security-token:)[^\\]*/g, '$1(token)'],
];

/** What was seen in one telling, and what stood before every name in it. */
export interface Telling {
  readonly seen: readonly Observation[];
  readonly prefix: string;
}

/** Where two tellings of the story differ, one line each. */
export function differences(here: Telling, there: Telling): string[] {
  const lines: string[] = [];
  const [ours, others] = [unnamed(here), unnamed(there)];
  for (const [at, mine] of ours.entries()) {
    const theirs = others[at];
    if (!theirs) lines.push(`${mine.what}: seen here only`);
    else if (mine.status !== theirs.status)
      lines.push(`${mine.what}: status ${mine.status} here, ${theirs.status} there`);
    else if (plain(mine.body) !== plain(theirs.body)) {
      lines.push(`${mine.what}:\n  here:  ${plain(mine.body)}\n  there: ${plain(theirs.body)}`);
    } else if (mine.headers['x-amzn-errortype'] !== theirs.headers['x-amzn-errortype']) {
      const [a, b] = [mine.headers['x-amzn-errortype'], theirs.headers['x-amzn-errortype']];
      lines.push(`${mine.what}: x-amzn-ErrorType ${a} here, ${b} there`);
    }
  }
  return lines;
}

function unnamed({ seen, prefix }: Telling): Observation[] {
  return seen.map((observation) => ({ ...observation, body: observation.body.replaceAll(prefix, '') }));
}

function plain(body: string): string {
  return differsByNature.reduce((text, [pattern, name]) => text.replace(pattern, name), body);
}
