import type { DeleteDeploymentRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { deployments, type StageDocument, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findDeployment, partsOf } from '../find.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDeployment.html */
export async function deleteDeployment(input: DeleteDeploymentRequest, ctx: ApigatewayContext): Promise<void> {
  const found = findDeployment(input, ctx);
  const users = partsOf<StageDocument>(stages, input.restApiId, ctx);
  const isUsed = users.some(({ value: { deploymentId, canarySettings } }) =>
    [deploymentId, canarySettings?.deploymentId].includes(input.deploymentId),
  );
  if (isUsed) {
    throw apigatewayErrors.badRequest('Active stages pointing to this deployment must be moved or deleted');
  }
  await ctx.store.commit([deployments.remove(found)]);
}
