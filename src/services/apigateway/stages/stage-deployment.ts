import type { ApigatewayContext } from '../apigateway-context.ts';
import { deployments, partId } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';

/** A stage points to a deployment of its own API. Throws BadRequestException. */
export function checkDeploymentOf(restApiId: string, deploymentId: string, ctx: ApigatewayContext): void {
  const found = deployments.get(ctx.store, ctx.account, ctx.region, partId(restApiId, deploymentId));
  if (!found) throw apigatewayErrors.badRequest('Deployment id does not exist');
}
