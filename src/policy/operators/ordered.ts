import type { ValueTest } from './operator.ts';

/** Given how the request's value lies to the policy's: below zero, zero or above. */
type Accepts = (difference: number) => boolean;

/**
 * Operators on a number line. What cannot be read as a number fits nothing; these take no policy variables.
 */
export function ordered(
  read: (text: string) => number | undefined,
  accepts: Accepts,
): (values: readonly string[]) => ValueTest {
  return (values) => {
    const limits = values.map(read).filter((limit) => limit !== undefined);
    return (actual) => {
      const value = read(actual);
      return value !== undefined && limits.some((limit) => accepts(value - limit));
    };
  };
}

export const equal: Accepts = (difference) => difference === 0;
export const less: Accepts = (difference) => difference < 0;
export const lessOrEqual: Accepts = (difference) => difference <= 0;
export const greater: Accepts = (difference) => difference > 0;
export const greaterOrEqual: Accepts = (difference) => difference >= 0;
