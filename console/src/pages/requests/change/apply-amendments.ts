import type { PolicyStore } from './store-policy.ts';

/** A policy, what it was at the decision, and what it is to be. */
export interface Amendment {
  readonly store: PolicyStore;
  readonly before: string;
  readonly after: string;
}

/** Says that a policy is not any more what it was when the request came. */
class PolicyChanged extends Error {
  override readonly name = 'PolicyChanged';
}

/**
 * Stores all amendments, in order. INVARIANT: nothing is written unless every policy still is what it was at the decision;
 * else PolicyChanged is thrown with these words.
 */
export async function applyAmendments(amendments: readonly Amendment[], changedSince: string): Promise<void> {
  for (const { store, before } of amendments) {
    if (!isSame(await store.read(), before)) throw new PolicyChanged(changedSince);
  }
  for (const { store, after } of amendments) await store.write(after);
}

/** Whether two documents differ in their layout at most. */
function isSame(one: string, other: string): boolean {
  if (one === '' || other === '') return one === other;
  return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
}
