import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type UsagePlanDocument, usagePlans } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';

/** Throws NotFoundException. */
export function findUsagePlan(id: string, ctx: ApigatewayContext): StoredDocument<UsagePlanDocument> {
  const found = usagePlans.get(ctx.store, ctx.account, ctx.region, id);
  if (!found) throw apigatewayErrors.noSuchUsagePlan();
  return found;
}
