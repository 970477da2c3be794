import type { DeleteIntegrationRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import { findIntegration } from '../find.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegration.html */
export async function deleteIntegration(input: DeleteIntegrationRequest, ctx: ApigatewayContext): Promise<void> {
  await saveIntegration(findIntegration(input, ctx), undefined, ctx);
}
