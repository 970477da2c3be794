import type { GetUsagePlansRequest, UsagePlans } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId, type UsagePlanDocument, usagePlanKeys, usagePlans } from '../documents.ts';
import { page } from '../page.ts';
import { shownUsagePlan } from './shown-usage-plan.ts';

/** All, or those of a key. https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlans.html */
export function getUsagePlans(input: GetUsagePlansRequest, ctx: ApigatewayContext): UsagePlans {
  const { store, account, region } = ctx;
  const { keyId } = input;
  const isWanted = ({ id }: UsagePlanDocument) =>
    !keyId || usagePlanKeys.get(store, account, region, partId(id, keyId));
  const all = usagePlans.list(store, account, region).map(({ value }) => value);
  const { items, position } = page(all.filter(isWanted), ({ id }) => id, input);
  return { items: items.map(shownUsagePlan), position };
}
