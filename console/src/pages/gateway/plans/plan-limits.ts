import type { PatchOperation, QuotaPeriodType, UsagePlan } from '@aws-sdk/client-api-gateway';
import { memberPatches } from '../../apis/patches.ts';

/** The limits of a plan as they are typed. */
export interface Limits {
  readonly throttled: boolean;
  readonly rateLimit: string;
  readonly burstLimit: string;
  readonly limited: boolean;
  readonly limit: string;
  readonly period: QuotaPeriodType;
  readonly offset: string;
}

export function limitsOf({ throttle, quota }: UsagePlan): Limits {
  return {
    throttled: throttle !== undefined,
    rateLimit: String(throttle?.rateLimit ?? 10),
    burstLimit: String(throttle?.burstLimit ?? 20),
    limited: quota !== undefined,
    limit: String(quota?.limit ?? 1000),
    period: quota?.period ?? 'MONTH',
    offset: String(quota?.offset ?? 0),
  };
}

/** Those of a plan that is made. */
export function newLimits(limits: Limits): Pick<UsagePlan, 'throttle' | 'quota'> {
  const { throttled, limited, period } = limits;
  const [rateLimit, burstLimit] = [Number(limits.rateLimit), Number(limits.burstLimit)];
  return {
    ...(throttled && { throttle: { rateLimit, burstLimit } }),
    ...(limited && { quota: { limit: Number(limits.limit), offset: Number(limits.offset), period } }),
  };
}

interface Wanted {
  readonly name: string;
  readonly description: string;
  readonly limits: Limits;
}

/** What makes a plan what is wanted. */
export function planPatches(plan: UsagePlan, { name, description, limits }: Wanted): PatchOperation[] {
  const before = limitsOf(plan);
  const { rateLimit, burstLimit, limit, period, offset } = limits;
  const was = (member: 'throttle' | 'quota') => (plan[member] ? before : {});
  return [
    ...memberPatches(plan, { name, description }),
    ...(limits.throttled ? below('/throttle', memberPatches(was('throttle'), { rateLimit, burstLimit })) : []),
    ...(!limits.throttled && before.throttled ? [{ op: 'remove', path: '/throttle' } as const] : []),
    ...(limits.limited ? below('/quota', memberPatches(was('quota'), { limit, period, offset })) : []),
    ...(!limits.limited && before.limited ? [{ op: 'remove', path: '/quota' } as const] : []),
  ];
}

function below(place: string, patches: readonly PatchOperation[]): PatchOperation[] {
  return patches.map((patch) => ({ ...patch, path: `${place}${patch.path}` }));
}
