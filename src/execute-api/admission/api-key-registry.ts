import { hash } from 'node:crypto';
import type { KeyUsage } from '../../core/ports/key-usage.ts';
import { type PlanMember, type QuotaSettings, stageId, type ThrottleSettings } from '../../core/usage-plans.ts';
import type { ApiKeyDocument, UsagePlanDocument } from '../../services/apigateway/documents.ts';
import type { CompiledMethod } from '../stage/stage-snapshot.ts';
import { methodKey } from '../throttling/method-key.ts';
import { type Bucket, fullBucket } from '../throttling/token-bucket.ts';

/** Limits by the keys of methods. */
type MethodLimits = ReadonlyMap<string, ThrottleSettings>;

interface Plan {
  readonly id: string;
  readonly throttle: ThrottleSettings | undefined;
  readonly quota: QuotaSettings | undefined;
  /** By stage. */
  readonly stages: ReadonlyMap<string, MethodLimits>;
}

/** A key's place in a plan, and what it has left there. */
interface Membership {
  readonly member: PlanMember;
  readonly bucket: Bucket;
  /** INVARIANT: goes with the methods: what a stage no longer has keeps nothing here. */
  readonly methodBuckets: WeakMap<CompiledMethod, Bucket>;
}

/** A key with which a request was let in. */
export interface AdmittedKey {
  readonly apiKeyId: string;
  readonly value: string;
  readonly plan: Plan;
  /** Of the plan for this stage. */
  readonly methodLimits: MethodLimits;
  readonly membership: Membership;
  readonly usage: KeyUsage;
}

interface Place {
  readonly account: string;
  readonly region: string;
}

/** The keys and plans that requests are held against. Kept up to date from the change feed; requests only read it. */
export interface ApiKeyRegistry {
  putKey(place: Place, key: ApiKeyDocument): void;
  removeKey(place: Place, id: string): void;
  putPlan(place: Place, plan: UsagePlanDocument): void;
  removePlan(place: Place, id: string): void;
  join(member: PlanMember): void;
  leave(member: PlanMember): void;
  /** The key of this value, enabled or not. */
  find(place: Place, value: string): ApiKeyDocument | undefined;
  /** The key as a member of the plan that opens the stage to it. */
  admit(place: Place, key: ApiKeyDocument, apiId: string, stageName: string): AdmittedKey | undefined;
}

/** All of one account in one region. */
interface Room {
  /** By id. */
  readonly keys: Map<string, ApiKeyDocument>;
  /** By the SHA-256 of the value: how long it takes to find one says nothing of the others. */
  readonly byDigest: Map<string, ApiKeyDocument>;
  readonly plans: Map<string, Plan>;
  /** By key id and plan id. */
  readonly memberships: Map<string, Map<string, Membership>>;
}

export function apiKeyRegistry(usage: KeyUsage): ApiKeyRegistry {
  const rooms = new Map<string, Room>();

  function room({ account, region }: Place): Room {
    const id = `${account}/${region}`;
    const found = rooms.get(id) ?? { keys: new Map(), byDigest: new Map(), plans: new Map(), memberships: new Map() };
    rooms.set(id, found);
    return found;
  }

  return {
    putKey(place, key) {
      const { keys, byDigest } = room(place);
      keys.set(key.id, key);
      byDigest.set(digestOf(key.secret.value), key);
    },
    removeKey(place, id) {
      const { keys, byDigest } = room(place);
      const digest = digestOf(keys.get(id)?.secret.value ?? '');
      if (byDigest.get(digest)?.id === id) byDigest.delete(digest);
      keys.delete(id);
    },
    putPlan: (place, plan) => void room(place).plans.set(plan.id, compilePlan(plan)),
    removePlan: (place, id) => void room(place).plans.delete(id),
    join(member) {
      const { memberships } = room(member);
      const ofKey = memberships.get(member.keyId) ?? new Map<string, Membership>();
      memberships.set(member.keyId, ofKey);
      ofKey.set(member.usagePlanId, { member, bucket: fullBucket(), methodBuckets: new WeakMap() });
    },
    leave(member) {
      const { memberships } = room(member);
      const ofKey = memberships.get(member.keyId);
      if (ofKey?.delete(member.usagePlanId) && ofKey.size === 0) memberships.delete(member.keyId);
    },
    find: (place, value) => room(place).byDigest.get(digestOf(value)),
    admit(place, { id: apiKeyId, secret }, apiId, stageName) {
      const { plans, memberships } = room(place);
      const stage = stageId(apiId, stageName);
      for (const [planId, membership] of memberships.get(apiKeyId) ?? []) {
        const plan = plans.get(planId);
        const methodLimits = plan?.stages.get(stage);
        if (plan && methodLimits) return { apiKeyId, value: secret.value, plan, methodLimits, membership, usage };
      }
      return undefined;
    },
  };
}

function digestOf(value: string): string {
  return hash('sha256', value, 'base64');
}

function compilePlan({ id, throttle, quota, apiStages }: UsagePlanDocument): Plan {
  const stages = apiStages.map(
    ({ apiId, stage, throttle: limits }) =>
      [stageId(apiId, stage), new Map(Object.entries(limits).map(([key, each]) => [methodKey(key), each]))] as const,
  );
  return { id, throttle, quota, stages: new Map(stages) };
}
