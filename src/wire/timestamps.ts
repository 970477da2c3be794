/**
 * Epoch milliseconds of an ISO 8601 timestamp with a zone; undefined when it is not one.
 * https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait
 */
export function parseTimestamp(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** Epoch milliseconds of epoch seconds, which may have a fraction; undefined when no date is that far away. */
export function fromEpochSeconds(seconds: number): number | undefined {
  const at = Math.round(seconds * 1000);
  return Math.abs(at) <= 8.64e15 ? at : undefined;
}
