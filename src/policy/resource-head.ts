const colon = 58;
const slash = 47;

/**
 * Stands for the first word of an ARN's resource part, up to a slash, a colon or the end: the API of execute-api, the
 * bucket of S3. A number, which is made without cutting the word out; two words may rarely share one.
 */
export function headOf(arn: string): number {
  const start = resourceStart(arn);
  return start < 0 ? 0 : hashOf(arn, start, wordEnd(arn, start));
}

/**
 * The one head that a pattern can match; undefined when there may be several. Before it all must be plain text: a `*` that
 * ends an earlier segment may match beyond the colon.
 */
export function headOfPattern(written: string): number | undefined {
  const special = written.search(/[*?$]/);
  const plain = special < 0 ? written : written.slice(0, special);
  const start = resourceStart(plain);
  if (start < 0) return undefined;
  const end = wordEnd(plain, start);
  return end === plain.length && special >= 0 ? undefined : hashOf(plain, start, end);
}

/** Where the resource part begins, after the fifth colon; -1 when there are fewer. Searches, for these are long texts. */
function resourceStart(arn: string): number {
  let at = -1;
  for (let colons = 0; colons < 5; colons++) {
    at = arn.indexOf(':', at + 1);
    if (at < 0) return -1;
  }
  return at + 1;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== slash && text.charCodeAt(at) !== colon) at++;
  return at;
}

/** Kept within 30 bits, for such numbers are compared fastest. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 7;
  for (let at = start; at < end; at++) hash = (hash * 31 + text.charCodeAt(at)) & 0x3fffffff;
  return hash;
}
