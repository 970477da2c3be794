/** The time now, in milliseconds since the Unix epoch. Handed in everywhere, so that tests can move it. */
export type Clock = () => number;

/** `20250131T235959Z`: ISO 8601 basic format, the form of X-Amz-Date. `at` is in epoch milliseconds. */
export function basicDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** `2025-01-31T23:59:59Z`: the form in which the query protocol prints timestamps (whole seconds). */
export function isoSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
