import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../store/open-store.ts';
import { keyUsages, partId, usagePlanKeys } from '../documents.ts';
import { usageLedger } from './usage-ledger.ts';

const place = { account: '123456789012', region: 'us-east-1' };
const member = { ...place, usagePlanId: 'plan12', keyId: 'key1234567' };
const id = partId(member.usagePlanId, member.keyId);
const quota = { limit: 3, offset: 0, period: 'DAY' } as const;
const day = 86_400_000;
const now = Date.parse('2025-06-30T12:00:00Z');

async function storeWithMember() {
  const store = memoryStore();
  const { usagePlanId, keyId } = member;
  await store.commit([usagePlanKeys.create(place.account, place.region, id, { usagePlanId, keyId })]);
  const stored = () => keyUsages.get(store, place.account, place.region, id)?.value;
  return { store, stored };
}

describe('what a key has used', () => {
  test('is read back from what was written', async () => {
    const { store, stored } = await storeWithMember();
    const ledger = usageLedger(store);
    ledger.count(member, quota, now);
    ledger.count(member, quota, now);
    expect(stored()).toBeUndefined();
    await ledger.flush();
    const again = usageLedger(store);
    expect([again.count(member, quota, now), again.count(member, quota, now)]).toEqual([true, false]);
    expect(again.usageOf(member).days).toEqual({ '2025-06-30': [3, 0] });
  });

  test('is counted without a quota too', async () => {
    const { store } = await storeWithMember();
    const ledger = usageLedger(store);
    for (let at = 0; at < 5; at++) expect(ledger.count(member, undefined, now)).toBe(true);
    expect(ledger.usageOf(member).days['2025-06-30']?.[0]).toBe(5);
  });

  test('goes when the key leaves the plan', async () => {
    const { store, stored } = await storeWithMember();
    const ledger = usageLedger(store);
    ledger.count(member, quota, now);
    await ledger.flush();
    const joined = usagePlanKeys.get(store, place.account, place.region, id)!;
    await store.commit([usagePlanKeys.remove(joined)]);
    ledger.count(member, quota, now);
    await ledger.flush();
    expect(stored()).toBeUndefined();
  });

  test('is extended while it is written', async () => {
    const { store, stored } = await storeWithMember();
    const ledger = usageLedger(store);
    for (let at = 0; at < 20; at++) {
      ledger.count(member, quota, now);
      const extended = [1, 2].map((remaining) => ledger.setRemaining(member, quota, remaining, now));
      await Promise.all([ledger.flush(), ...extended, ledger.flush()]);
    }
    expect(stored()).toMatchObject({ used: 20, granted: 19 });
  });

  test('an extension ends with its period', async () => {
    const { store } = await storeWithMember();
    const ledger = usageLedger(store);
    await ledger.setRemaining(member, quota, 0, now);
    expect([ledger.count(member, quota, now), ledger.count(member, quota, now + day)]).toEqual([false, true]);
  });

  test('is kept for ninety days', async () => {
    const { store } = await storeWithMember();
    const ledger = usageLedger(store);
    for (let at = 0; at < 200; at++) ledger.count(member, quota, now + at * day);
    expect(Object.keys(ledger.usageOf(member).days)).toHaveLength(91);
  });
});
