import type { RawHeader } from '../http/raw-request.ts';

/**
 * The canonical headers: `name:value\n` for each signed name in the order given. Values are trimmed, runs of white space
 * made one space; repeated headers are joined by commas in order of arrival. A name that was signed but not sent gives an
 * empty value.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export function canonicalHeaders(headers: readonly RawHeader[], signedNames: readonly string[]): string {
  const values = canonicalValues(headers, signedNames);
  let canonical = '';
  for (const name of signedNames) canonical += `${name}:${values.get(name) ?? ''}\n`;
  return canonical;
}

/** The canonical value of each signed header, by its lower-case name; undefined when it was not sent. */
export function canonicalValues(
  headers: readonly RawHeader[],
  signedNames: readonly string[],
): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>();
  for (const name of signedNames) values.set(name, undefined);
  for (const [rawName, rawValue] of headers) {
    const name = rawName.toLowerCase();
    if (!values.has(name)) continue;
    const before = values.get(name);
    const value = collapse(rawValue);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return values;
}

/**
 * White space of HTTP is the space and the tab; other bytes belong to the value, such as 0xA0, which ends a UTF-8 `à`.
 * https://www.rfc-editor.org/rfc/rfc9110#section-5.5
 */
function collapse(value: string): string {
  if (!/\t| {2}|^ | $/.test(value)) return value;
  return value.replace(/[\t ]+/g, ' ').replace(/^ | $/g, '');
}
