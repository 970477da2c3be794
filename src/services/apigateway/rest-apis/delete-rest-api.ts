import type { DeleteRestApiRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { domainsLeadingTo } from '../base-path-mappings/find-base-path-mapping.ts';
import { documentationRemovals } from '../documentation/documentation-removals.ts';
import { type DeploymentDocument, deployments, restApis, type StageDocument, stages } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi, partsOf } from '../find.ts';

/**
 * Stages and deployments go with the API. Refused while domain names lead to it.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRestApi.html
 */
export async function deleteRestApi(input: DeleteRestApiRequest, ctx: ApigatewayContext): Promise<void> {
  const api = findApi(input, ctx);
  if (domainsLeadingTo(input.restApiId, undefined, ctx).length > 0) throw apigatewayErrors.apiOfDomains();
  await ctx.store.commit([
    restApis.remove(api),
    ...partsOf<StageDocument>(stages, input.restApiId, ctx).map(stages.remove),
    ...partsOf<DeploymentDocument>(deployments, input.restApiId, ctx).map(deployments.remove),
    ...documentationRemovals(input.restApiId, ctx),
  ]);
}
