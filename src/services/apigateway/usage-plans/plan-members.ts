import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type UsagePlanKeyDocument, usagePlanKeys } from '../documents.ts';

type Member = StoredDocument<UsagePlanKeyDocument>;

/** The keys of a plan, in the order of their ids. */
export function membersOfPlan(usagePlanId: string, ctx: ApigatewayContext): readonly Member[] {
  return allMembers(ctx).filter(({ value }) => value.usagePlanId === usagePlanId);
}

/** The plans that a key belongs to. */
export function membersOfKey(keyId: string, ctx: ApigatewayContext): readonly Member[] {
  return allMembers(ctx).filter(({ value }) => value.keyId === keyId);
}

function allMembers({ store, account, region }: ApigatewayContext): readonly Member[] {
  return usagePlanKeys.list(store, account, region);
}
