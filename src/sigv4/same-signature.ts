import { timingSafeEqual } from 'node:crypto';

/** Compares the hex digits of two signatures, in the same time wherever they differ. */
export function sameSignature(expected: string, presented: string): boolean {
  if (presented.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(expected, 'latin1'), Buffer.from(presented, 'latin1'));
}
