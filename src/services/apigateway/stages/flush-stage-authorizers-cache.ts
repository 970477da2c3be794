import type { FlushStageAuthorizersCacheRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { stages } from '../documents.ts';
import { findStage } from '../find.ts';

/**
 * Forgets what authorizers have answered: a stage that is saved, as it is, is served anew.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageAuthorizersCache.html
 */
export async function flushStageAuthorizersCache(
  input: FlushStageAuthorizersCacheRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const stage = findStage(input, ctx);
  await ctx.store.commit([stages.replace(stage, stage.value)]);
}
