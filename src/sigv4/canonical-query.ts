import { percentDecode, percentEncode } from './percent-encoding.ts';

/** Pairs of a raw query, decoded (`+` is a space), in the order sent; `a` alone is `a` with an empty value. */
export function queryPairs(query: string): [name: string, value: string][] {
  if (query === '') return [];
  const pairs: [string, string][] = [];
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = equals < 0 ? part : part.slice(0, equals);
    const value = equals < 0 ? '' : part.slice(equals + 1);
    pairs.push([percentDecode(name), percentDecode(value)]);
  }
  return pairs;
}

/**
 * The canonical query: pairs decoded, encoded again with the unreserved set, sorted by encoded name, then value,
 * in byte order. `X-Amz-Signature` is left out, all other pairs stay, duplicates too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export function canonicalQuery(query: string): string {
  if (query === '' || isCanonicalPair(query)) return query;
  return queryPairs(query)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [percentEncode(name, false), percentEncode(value, false)] as const)
    .sort(byNameThenValue)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** One pair of letters that need no encoding, as many queries are. */
function isCanonicalPair(query: string): boolean {
  return /^[\w.~-]+=[\w.~-]*$/.test(query) && !query.startsWith('X-Amz-Signature=');
}

function byNameThenValue(a: readonly [string, string], b: readonly [string, string]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
  return 0;
}
