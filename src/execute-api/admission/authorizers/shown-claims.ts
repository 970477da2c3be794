import type { JWTPayload } from 'jose';
import type { JavaMap, Value } from '../../java/value.ts';
import { javaDate } from '../../logging/java-date.ts';

/** Recorded: these two are shown as dates, other times as the numbers that they are. */
const dates: ReadonlySet<string> = new Set(['exp', 'iat']);

/** `$context.authorizer.claims`: every claim is a text; of lists the items stand between commas. */
export function shownClaims(claims: JWTPayload): JavaMap {
  return new Map<Value, Value>(Object.entries(claims).map(([name, value]) => [name, shown(name, value)]));
}

function shown(name: string, value: unknown): string {
  if (dates.has(name) && typeof value === 'number' && Math.abs(value) < 8.64e12) return javaDate(value * 1000);
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
