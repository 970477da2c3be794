import type { FlushStageCacheRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { stages } from '../documents.ts';
import { findStage } from '../find.ts';

/** What the stage has answered is forgotten. https://docs.aws.amazon.com/apigateway/latest/api/API_FlushStageCache.html */
export async function flushStageCache(input: FlushStageCacheRequest, ctx: ApigatewayContext): Promise<void> {
  const stage = findStage(input, ctx);
  const cacheFlushes = (stage.value.cacheFlushes ?? 0) + 1;
  await ctx.store.commit([stages.replace(stage, { ...stage.value, cacheFlushes })]);
}
