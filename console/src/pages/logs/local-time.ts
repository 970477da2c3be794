/** Epoch milliseconds in the reader's own time. */
export const localTime = (at: number | undefined) => (at === undefined ? '-' : new Date(at).toLocaleString());

/** To the millisecond, in a form whose columns stand below each other: `2026-11-23 01:43:26.868`. */
export function preciseTime(at: number): string {
  return `${new Date(at).toLocaleString('sv-SE')}.${String(at % 1000).padStart(3, '0')}`;
}
