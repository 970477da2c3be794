import type { ThrottleSettings } from '../../core/usage-plans.ts';

/** What is left of a bucket, and when it was looked at: it is filled up by the time that has passed, and needs no timer. */
export interface Bucket {
  /** Of tokens. */
  thousandths: number;
  /** Epoch milliseconds. */
  at: number;
}

/** A bucket that is full, whatever it holds. */
export function fullBucket(): Bucket {
  return { thousandths: Number.POSITIVE_INFINITY, at: 0 };
}

const whole = 1000;
/** Fractions of tokens are added up, and lose a little. */
const tolerance = 1e-6;

/**
 * Takes a token for a request. False when there is none. A clock that is set back fills nothing.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export function takeToken(bucket: Bucket, { rateLimit, burstLimit }: ThrottleSettings, at: number): boolean {
  if (rateLimit === undefined) return true;
  const passed = Math.max(0, at - bucket.at);
  const thousandths = Math.min(1000 * (burstLimit ?? rateLimit), bucket.thousandths + passed * rateLimit);
  const isThere = thousandths > whole - tolerance;
  bucket.at = at;
  bucket.thousandths = isThere ? Math.max(0, thousandths - whole) : thousandths;
  return isThere;
}
