import type { RawHeader } from '../http/raw-request.ts';

/**
 * The canonical headers: `name:value\n` for each signed name in the order given. Values are trimmed, runs of spaces
 * made one; repeated headers are joined by commas in order of arrival. A name that was signed but not sent gives an
 * empty value.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
export function canonicalHeaders(headers: readonly RawHeader[], signedNames: readonly string[]): string {
  const values = new Map<string, string>(signedNames.map((name) => [name, '']));
  const seen = new Set<string>();
  for (const [rawName, rawValue] of headers) {
    const name = rawName.toLowerCase();
    const before = values.get(name);
    if (before === undefined) continue;
    const value = collapse(rawValue);
    values.set(name, seen.has(name) ? `${before},${value}` : value);
    seen.add(name);
  }
  let canonical = '';
  for (const name of signedNames) canonical += `${name}:${values.get(name)}\n`;
  return canonical;
}

function collapse(value: string): string {
  const trimmed = value.trim();
  return trimmed.includes('  ') || /[\t\r\n]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}
