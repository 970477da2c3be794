import type { RequestRecord } from '../../records.ts';
import { type Verdict, verdictOf } from '../requests/verdict.ts';

/** In the order in which bars are piled. */
export const verdicts: readonly Verdict[] = ['denied', 'unproved', 'allowed', 'unasked'];

const minuteMs = 60_000;

/** How many requests of each verdict came within one minute, which begins at `from` (epoch milliseconds). */
export interface Minute {
  readonly from: number;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** The last `minutes` minutes until `now`, the oldest first; what the console itself asked is left out. */
export function lastMinutes(requests: readonly RequestRecord[], now: number, minutes: number): readonly Minute[] {
  const newest = Math.floor(now / minuteMs) * minuteMs;
  const clients = requests.filter(({ papers }) => !papers?.session?.console);
  return Array.from({ length: minutes }, (_, at) => {
    const from = newest - (minutes - 1 - at) * minuteMs;
    const within = clients.filter((record) => record.at >= from && record.at < from + minuteMs);
    const counts = { allowed: 0, denied: 0, unproved: 0, unasked: 0 };
    for (const record of within) counts[verdictOf(record)] += 1;
    return { from, counts };
  });
}
