import { canonicalQuery } from '../canonical-query.ts';
import { percentDecode, percentEncode } from '../percent-encoding.ts';
import type { Sight, Turning, Way } from './turning.ts';

/** Most parameters that are left out one at a time. */
const mostLeftOut = 6;

/**
 * The canonical query: names and values encoded, sorted by name, then value, `=` even when there is no value.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export const queryTurnings: readonly Turning[] = [
  {
    id: 'query-left-out',
    paired: 1,
    told: () =>
      'The client left the query out of what it signed, or added it afterwards; sign every parameter that is sent.',
    ways: (sight) =>
      queries(
        canonicalQuery(
          partsOf(sight)
            .filter((part) => /^X-Amz-/.test(part))
            .join('&'),
        ),
      ),
  },
  {
    id: 'query-plus-for-space',
    paired: 1,
    told: () =>
      'The client signed a space in the query as a plus sign, or a plus sign as itself; sign a space as %20 and a plus sign as %2B.',
    ways: ({ request: { query }, right }) =>
      queries(
        right.query.replaceAll('%20', '+'),
        canonicalQuery(query.replaceAll('+', '%2B')),
        right.query.replaceAll('%2B', '+'),
      ),
  },
  {
    id: 'query-unsorted',
    paired: 2,
    told: () =>
      'The client signed the parameters of the query in another order; sort them by encoded name, then by value, in byte order.',
    ways: (sight) => queries(...unsorted(sight)),
  },
  {
    id: 'query-as-sent',
    paired: 1,
    told: () =>
      'The client signed the query as it stands in the URL; decode it, encode every name and value anew, and sort them.',
    ways: (sight) => queries(partsOf(sight).join('&'), partsOf(sight).sort().join('&')),
  },
  {
    id: 'query-not-encoded',
    told: () =>
      'The client signed the query without percent-encoding; encode names and values, all but letters, digits and - _ . ~.',
    ways: (sight) =>
      queries(...[partsOf(sight), canonicalParts(sight)].map((parts) => parts.map(percentDecode).join('&'))),
  },
  {
    id: 'query-encoded-twice',
    told: () => 'The client percent-encoded the query twice; unlike the path, the query is encoded once.',
    ways: (sight) =>
      queries(canonicalParts(sight).map(encodeAgain).join('&'), partsOf(sight).map(encodeAgain).sort().join('&')),
  },
  {
    id: 'query-escapes-lower-case',
    told: () =>
      'The client signed the percent-escapes of the query in lower case; write them in upper case, such as %2F.',
    ways: ({ right }) => queries(right.query.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
  },
  {
    id: 'query-no-equal-sign',
    told: () => 'The client signed a parameter without a value as its name alone; sign it as name=.',
    ways: (sight) =>
      queries(
        canonicalParts(sight)
          .map((part) => part.replace(/=$/, ''))
          .join('&'),
      ),
  },
  {
    id: 'query-duplicates-dropped',
    told: () => 'The client signed a parameter that is sent more than once only once; sign every one of them.',
    ways: (sight) => queries(...withoutDuplicates(sight)),
  },
  {
    id: 'query-parameter-left-out',
    told: (named) =>
      `The client left the parameter ${named} out of what it signed, or it was added on the way; sign every parameter that is sent.`,
    ways: leftOut,
  },
];

function* queries(...texts: string[]): Generator<Way> {
  for (const query of texts) yield { change: { query } };
}

/** The parameters as sent, in the order sent, without the signature. */
function partsOf({ request: { query } }: Sight): string[] {
  return query.split('&').filter((part) => part !== '' && nameOf(part) !== 'X-Amz-Signature');
}

function canonicalParts({ right }: Sight): string[] {
  return right.query === '' ? [] : right.query.split('&');
}

function nameOf(part: string): string {
  return percentDecode(part.split('=', 1)[0]!);
}

function* unsorted(sight: Sight): Generator<string> {
  const parts = partsOf(sight).map(canonicalQuery);
  yield parts.join('&');
  yield parts.toSorted((a, b) => compare(a.toLowerCase(), b.toLowerCase())).join('&');
  yield parts.toSorted((a, b) => compare(nameOf(a), nameOf(b))).join('&');
  yield parts.toSorted(compare).join('&');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function encodeAgain(part: string): string {
  const equals = part.indexOf('=');
  const [name, value] = equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
  return `${percentEncode(name, false)}=${percentEncode(value, false)}`;
}

function withoutDuplicates(sight: Sight): string[] {
  const parts = partsOf(sight);
  const last = new Map(parts.map((part) => [nameOf(part), part]));
  const first = new Map(parts.toReversed().map((part) => [nameOf(part), part]));
  return [last, first].map((kept) => canonicalQuery([...kept.values()].join('&')));
}

function* leftOut(sight: Sight): Generator<Way> {
  const parts = partsOf(sight);
  for (const [at, part] of parts.slice(0, mostLeftOut).entries()) {
    yield { change: { query: canonicalQuery(parts.toSpliced(at, 1).join('&')) }, named: nameOf(part) };
  }
}
