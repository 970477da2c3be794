import type { Deployment, GetDeploymentRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findDeployment } from '../find.ts';
import { shownDeployment } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployment.html */
export function getDeployment(input: GetDeploymentRequest, ctx: ApigatewayContext): Deployment {
  return shownDeployment(findDeployment(input, ctx).value, input.embed);
}
