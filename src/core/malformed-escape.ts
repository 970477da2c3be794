/**
 * What IAM and STS say of a broken escape in a query; undefined when there is none.
 * Only the query services refuse it; execute-api's behaviour is not known.
 */
export function malformedEscape(text: string): string | undefined {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    const digits = text.slice(at + 1, at + 3);
    if (digits.length < 2) return 'Incomplete trailing escape % sequence';
    if (!/^[0-9A-Fa-f]{2}$/.test(digits)) return `Illegal hex character in escape % pattern: %${digits}`;
  }
  return undefined;
}
