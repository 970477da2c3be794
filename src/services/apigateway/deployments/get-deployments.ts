import type { Deployments, GetDeploymentsRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type DeploymentDocument, deployments } from '../documents.ts';
import { findApi, partsOf } from '../find.ts';
import { page } from '../page.ts';
import { shownDeployment } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployments.html */
export function getDeployments(input: GetDeploymentsRequest, ctx: ApigatewayContext): Deployments {
  findApi(input, ctx);
  const all = partsOf<DeploymentDocument>(deployments, input.restApiId, ctx);
  const { items, position } = page(all, ({ value }) => value.id, input);
  return { items: items.map(({ value }) => shownDeployment(value)), position };
}
