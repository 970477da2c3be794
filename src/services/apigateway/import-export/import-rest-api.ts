import type { ImportRestApiRequest, RestApi } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { restApis } from '../documents.ts';
import { acceptRestApi } from '../rest-apis/create-rest-api.ts';
import { shownApi } from '../shown.ts';
import { applyPlan } from './apply/apply-plan.ts';
import { importRun } from './apply/import-run.ts';
import { documentationChanges } from './documentation-changes.ts';
import { type PlannedImport, planOf } from './planned-import.ts';
import { shownWarnings } from './shown-warnings.ts';

/** All of it, or nothing. https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html */
export async function importRestApi(
  input: ImportRestApiRequest & PlannedImport,
  ctx: ApigatewayContext,
): Promise<RestApi> {
  const plan = planOf(input);
  const run = await importRun({ plan, ctx, mode: 'overwrite', before: undefined });
  const settings = { name: '', ...plan.settings };
  run.check('CreateRestApi', settings);
  const begun = acceptRestApi(settings, 'apigateway:ImportRestApi', ctx);
  const documentation = documentationChanges(plan, begun.id, 'overwrite', ctx);
  const api = await applyPlan(begun, run, input.failOnWarnings ?? false);
  await ctx.store.commit([restApis.create(ctx.account, ctx.region, api.id, api), ...documentation]);
  return { ...shownApi(api, ctx), ...shownWarnings(plan) };
}
