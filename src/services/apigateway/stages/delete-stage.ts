import type { DeleteStageRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { stages } from '../documents.ts';
import { findStage } from '../find.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteStage.html */
export async function deleteStage(input: DeleteStageRequest, ctx: ApigatewayContext): Promise<void> {
  await ctx.store.commit([stages.remove(findStage(input, ctx))]);
}
