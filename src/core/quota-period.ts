import type { QuotaSettings } from './usage-plans.ts';

const day = 86_400_000;

/** `2026-11-30`, in UTC. */
export function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/**
 * The day on which the period of a moment began: a day at midnight UTC, a week on its day `offset` counted from Sunday, a month
 * on its day `offset` counted from the first.
 */
export function periodStart({ period, offset }: Pick<QuotaSettings, 'period' | 'offset'>, at: number): string {
  if (period === 'DAY') return dateOf(at);
  const date = new Date(at);
  if (period === 'WEEK') return dateOf(at - ((date.getUTCDay() - offset + 7) % 7) * day);
  const monthsBack = date.getUTCDate() > offset ? 0 : 1;
  return dateOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - monthsBack, 1 + offset));
}

/** The days from one to another, both included. */
export function daysBetween(first: string, last: string): string[] {
  const from = Date.parse(first);
  const count = Math.floor((Date.parse(last) - from) / day) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => dateOf(from + index * day));
}
