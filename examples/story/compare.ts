import type { Observation } from './teller.ts';

/** What differs by nature between two runs: ids, dates, digests, signatures, account and host. */
const differsByNature: readonly (readonly [RegExp, string])[] = [
  [/[A-Za-z0-9-]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com|(?:127\.0\.0\.1|localhost):\d+/g, '(host)'],
  [/\/restapis\/[a-z0-9]{10}\/(\w+)\/_user_request_/g, '/$1'],
  [/\b\d{8}T\d{6}Z\b/g, '(time)'],
  [/\b\d{8}(?=\/[a-z])/g, '(date)'],
  [/\b[0-9a-f]{64}\b/g, '(digest)'],
  [/\b\d{12}\b/g, '(account)'],
  [/\*{8}\d{4}/g, '(masked account)'],
  [/(?<=:)[a-z0-9]{10}(?=\/)/g, '(api)'],
  [/(x-amz-security-token:)[^\\]*/g, '$1(token)'],
];

/** Where two tellings of the story differ, one line each. */
export function differences(here: readonly Observation[], there: readonly Observation[]): string[] {
  const lines: string[] = [];
  for (const [at, mine] of here.entries()) {
    const theirs = there[at];
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

function plain(body: string): string {
  return differsByNature.reduce((text, [pattern, name]) => text.replace(pattern, name), body);
}
