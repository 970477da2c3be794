import type { PutRestApiRequest, RestApi } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { restApis } from '../documents.ts';
import { findApi } from '../find.ts';
import { shownApi } from '../shown.ts';
import { applyPlan } from './apply/apply-plan.ts';
import { applySettings } from './apply/apply-settings.ts';
import { importRun } from './apply/import-run.ts';
import { documentationChanges } from './documentation-changes.ts';
import { type PlannedImport, planOf } from './planned-import.ts';
import { acceptPutMode } from './put-mode.ts';
import { shownWarnings } from './shown-warnings.ts';

/**
 * All of it, or nothing. Recorded: unlike ImportRestApi it shows tags where there are none.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html
 */
export async function putRestApi(input: PutRestApiRequest & PlannedImport, ctx: ApigatewayContext): Promise<RestApi> {
  const found = findApi(input, ctx);
  const mode = acceptPutMode(input.mode);
  const plan = planOf(input);
  const run = await importRun({ plan, ctx, mode, before: found.value });
  const documentation = documentationChanges(plan, found.value.id, mode, ctx);
  const api = await applyPlan(applySettings(found.value, run), run, input.failOnWarnings ?? false);
  await ctx.store.commit([restApis.replace(found, api), ...documentation]);
  return { ...shownApi(api, ctx), tags: { ...api.tags }, ...shownWarnings(plan) };
}
