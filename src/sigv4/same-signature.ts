import { timingSafeEqual } from 'node:crypto';

const hexDigits = 64;

// Written anew for every comparison: making two buffers costs more than comparing them.
const ours = Buffer.alloc(hexDigits);
const theirs = Buffer.alloc(hexDigits);

/** Compares the hex digits of two signatures, in the same time wherever they differ. `expected` has 64 of them. */
export function sameSignature(expected: string, presented: string): boolean {
  if (presented.length !== hexDigits) return false;
  ours.write(expected, 'latin1');
  theirs.write(presented, 'latin1');
  return timingSafeEqual(ours, theirs);
}
