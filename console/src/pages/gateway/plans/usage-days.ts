import type { Usage } from '@aws-sdk/client-api-gateway';

/** What a key used on a day, and what was left of its quota. */
export interface KeyDay {
  readonly keyId: string;
  /** `2026-07-30`. */
  readonly day: string;
  readonly used: number;
  readonly left: number;
}

const dayMs = 86_400_000;

/** Today and the days before it, by the clock of UTC as API Gateway counts. */
export function lastDays(count: number): { readonly startDate: string; readonly endDate: string } {
  return { startDate: dayOf(Date.now() - (count - 1) * dayMs), endDate: dayOf(Date.now()) };
}

/** The days on which a key was used, and today. */
export function keyDays({ items = {}, startDate = '', endDate }: Usage): KeyDay[] {
  const first = Date.parse(startDate);
  return Object.entries(items).flatMap(([keyId, days]) =>
    days
      .map(([used = 0, left = 0], at) => ({ keyId, day: dayOf(first + at * dayMs), used, left }))
      .filter(({ used, day }) => used > 0 || day === endDate),
  );
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
