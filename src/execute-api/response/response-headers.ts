/**
 * Headers that belong to API Gateway: an integration that sets one finds it under another name.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
const remapped: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'trailer',
  'upgrade',
  'user-agent',
  'www-authenticate',
]);

/** The name under which a header is sent; undefined when it is dropped: Transfer-Encoding, and what is no header name. */
export function sentHeaderName(name: string): string | undefined {
  if (!/^[\w!#$%&'*+.^`|~-]{1,256}$/.test(name)) return undefined;
  const lower = name.toLowerCase();
  if (lower === 'transfer-encoding') return undefined;
  return remapped.has(lower) ? `x-amzn-Remapped-${name}` : name;
}

/** INVARIANT: no header value ends a line or holds what HTTP cannot carry, whatever a template made. */
export function sentHeaderValue(value: string): string {
  return /^[\t\x20-\x7e]*$/.test(value) ? value : value.replace(/[^\t\x20-\x7e\xa0-\xff]+/g, ' ').trim();
}

/**
 * The value of a header that goes through, in bytes as Node writes them: as it came, or in UTF-8 where somebody made it of
 * other letters. INVARIANT: it ends no line.
 */
export function passedHeaderValue(value: string): string {
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return value;
  return Buffer.from(value)
    .toString('latin1')
    .replace(/[^\t\x20-\x7e\x80-\xff]+/g, ' ')
    .trim();
}
