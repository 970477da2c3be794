import type { ThrottleSettings } from '../../core/usage-plans.ts';
import { type Bucket, fullBucket } from './token-bucket.ts';

/** A limit and how far it is used up. */
export interface Throttle {
  readonly settings: ThrottleSettings;
  readonly bucket: Bucket;
}

export function throttleOf(settings: ThrottleSettings): Throttle {
  return { settings, bucket: fullBucket() };
}
