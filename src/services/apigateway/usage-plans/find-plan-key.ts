import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId, type UsagePlanKeyDocument, usagePlanKeys } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findUsagePlan } from './find-usage-plan.ts';

interface PlanKey {
  readonly usagePlanId: string;
  readonly keyId: string;
}

/** Throws NotFoundException. */
export function findPlanKey(
  { usagePlanId, keyId }: PlanKey,
  ctx: ApigatewayContext,
): StoredDocument<UsagePlanKeyDocument> {
  findUsagePlan(usagePlanId, ctx);
  const found = usagePlanKeys.get(ctx.store, ctx.account, ctx.region, partId(usagePlanId, keyId));
  if (!found) throw apigatewayErrors.noSuchUsagePlanKey();
  return found;
}
