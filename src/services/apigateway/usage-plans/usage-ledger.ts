import { setImmediate } from 'node:timers/promises';
import type { KeyUsage } from '../../../core/ports/key-usage.ts';
import { dateOf, periodStart } from '../../../core/quota-period.ts';
import type { PlanMember, QuotaSettings } from '../../../core/usage-plans.ts';
import type { Change, Store } from '../../../store/store.ts';
import { type KeyUsageDocument, keyUsages, partId, usagePlanKeys } from '../documents.ts';

/** What keys have used of their plans: kept in memory; `flush` writes down what has changed. */
export interface UsageLedger extends KeyUsage {
  usageOf(member: PlanMember): KeyUsageDocument;
  /** So much of the quota remains in this period. Written down at once. */
  setRemaining(member: PlanMember, quota: QuotaSettings, remaining: number, at: number): Promise<void>;
  flush(): Promise<void>;
  clear(): void;
}

interface Usage {
  readonly member: PlanMember;
  period: string;
  used: number;
  granted: number;
  readonly days: Map<string, [used: number, remaining: number]>;
  isWritten: boolean;
}

/** GetUsage tells of no day before these. */
export const keptDays = 90;
/** So many are written in one turn; others have theirs in between. */
const mostInTurn = 500;

export function usageLedger(store: Store): UsageLedger {
  const known = new Map<string, Usage>();
  let writing: Promise<unknown> = Promise.resolve();

  /** INVARIANT: one commit at a time, so that no two replace the same revision. */
  function inOrder(write: () => Promise<unknown>): Promise<unknown> {
    const written = writing.then(write);
    writing = written.catch(() => undefined);
    return written;
  }

  function usage(member: PlanMember): Usage {
    const id = [member.account, member.region, member.usagePlanId, member.keyId].join('/');
    const found = known.get(id) ?? readUsage(member, documentOf(store, member)?.value);
    known.set(id, found);
    return found;
  }

  return {
    count(member, quota, at) {
      const noted = usage(member);
      enterPeriod(noted, quota, at);
      if (quota && remaining(noted, quota) <= 0) return false;
      noted.used++;
      noteDay(noted, quota, at, 1);
      return true;
    },
    remaining(member, quota, at) {
      const noted = usage(member);
      enterPeriod(noted, quota, at);
      return remaining(noted, quota);
    },
    usageOf: (member) => shown(usage(member)),
    async setRemaining(member, quota, wanted, at) {
      const noted = usage(member);
      enterPeriod(noted, quota, at);
      noted.granted = wanted - (quota.limit - noted.used);
      noteDay(noted, quota, at, 0);
      await inOrder(() => writeDown(store, [noted]));
    },
    async flush() {
      for (const [id, { member }] of known) if (isGone(store, member)) known.delete(id);
      await inOrder(() => removeGone(store));
      const changed = [...known.values()].filter(({ isWritten }) => !isWritten);
      for (let at = 0; at < changed.length; at += mostInTurn) {
        await inOrder(() => writeDown(store, changed.slice(at, at + mostInTurn)));
        await setImmediate();
      }
    },
    clear: () => known.clear(),
  };
}

/** What was used and granted is of one period. */
function enterPeriod(usage: Usage, quota: QuotaSettings | undefined, at: number): void {
  const period = quota ? periodStart(quota, at) : dateOf(at);
  if (usage.period === period) return;
  usage.period = period;
  usage.used = 0;
  usage.granted = 0;
}

function remaining({ used, granted }: Usage, { limit }: QuotaSettings): number {
  return Math.max(0, limit + granted - used);
}

function noteDay(usage: Usage, quota: QuotaSettings | undefined, at: number, requests: number): void {
  const date = dateOf(at);
  const [used] = usage.days.get(date) ?? [0];
  usage.days.set(date, [used + requests, quota ? remaining(usage, quota) : 0]);
  usage.isWritten = false;
  // INVARIANT: days stand in their order, for they are added as they come.
  if (usage.days.size > keptDays + 1) usage.days.delete(usage.days.keys().next().value!);
}

async function removeGone(store: Store): Promise<void> {
  const gone = keyUsages.all(store).filter(({ key }) => isGone(store, memberOf(key)));
  if (gone.length > 0) await store.commit(gone.map(keyUsages.remove));
}

/** INVARIANT: what could not be written, and what changes meanwhile, is written the next time. */
async function writeDown(store: Store, present: readonly Usage[]): Promise<void> {
  const changes = present.filter(({ member }) => !isGone(store, member)).map((each) => changeOf(store, each));
  for (const each of present) each.isWritten = true;
  try {
    if (changes.length > 0) await store.commit(changes);
  } catch (error) {
    for (const each of present) each.isWritten = false;
    throw error;
  }
}

function changeOf(store: Store, usage: Usage): Change {
  const { account, region, usagePlanId, keyId } = usage.member;
  const written = documentOf(store, usage.member);
  const value = shown(usage);
  return written
    ? keyUsages.replace(written, value)
    : keyUsages.create(account, region, partId(usagePlanId, keyId), value);
}

function documentOf(store: Store, { account, region, usagePlanId, keyId }: PlanMember) {
  return keyUsages.get(store, account, region, partId(usagePlanId, keyId));
}

function memberOf({ account, region, id }: Record<'account' | 'region' | 'id', string>): PlanMember {
  const [usagePlanId = '', keyId = ''] = id.split('/');
  return { account, region, usagePlanId, keyId };
}

/** What a key used goes with its place in the plan. */
function isGone(store: Store, { account, region, usagePlanId, keyId }: PlanMember): boolean {
  return !usagePlanKeys.get(store, account, region, partId(usagePlanId, keyId));
}

function shown({ period, used, granted, days }: Usage): KeyUsageDocument {
  return { period, used, granted, days: Object.fromEntries(days) };
}

function readUsage(member: PlanMember, document: KeyUsageDocument | undefined): Usage {
  const { period = '', used = 0, granted = 0, days = {} } = document ?? {};
  const copied = Object.entries(days).map(([date, [counted, left]]) => [date, [counted, left]] as const);
  return { member, period, used, granted, days: new Map(copied as [string, [number, number]][]), isWritten: true };
}
