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
  for (let at = 0; at < signedNames.length; at++) canonical += `${signedNames[at]}:${values[at] ?? ''}\n`;
  return canonical;
}

/**
 * The canonical value of each signed header, in the order of the names; undefined when it was not sent. Names are in lower
 * case and sorted; one that stands there twice has its value twice.
 */
export function canonicalValues(headers: readonly RawHeader[], signedNames: readonly string[]): (string | undefined)[] {
  const values = new Array<string | undefined>(signedNames.length).fill(undefined);
  const placeOf = placesOf(signedNames);
  for (const [name, rawValue] of headers) {
    const at = placeOf(name.toLowerCase());
    if (at < 0) continue;
    const value = collapse(rawValue);
    values[at] = values[at] === undefined ? value : `${values[at]},${value}`;
  }
  for (let at = 1; at < values.length; at++) if (signedNames[at] === signedNames[at - 1]) values[at] = values[at - 1];
  return values;
}

/** So many names are compared one by one faster than one is looked up. */
const few = 32;

/** Finds the first place of a name, -1 for none. */
function placesOf(names: readonly string[]): (name: string) => number {
  if (names.length <= few) return (name) => names.indexOf(name);
  const places = new Map<string, number>();
  for (let at = names.length - 1; at >= 0; at--) places.set(names[at]!, at);
  return (name) => places.get(name) ?? -1;
}

/**
 * White space of HTTP is the space and the tab; other bytes belong to the value, such as 0xA0, which ends a UTF-8 `à`.
 * https://www.rfc-editor.org/rfc/rfc9110#section-5.5
 */
function collapse(value: string): string {
  if (!/\t| {2}|^ | $/.test(value)) return value;
  return value.replace(/[\t ]+/g, ' ').replace(/^ | $/g, '');
}
