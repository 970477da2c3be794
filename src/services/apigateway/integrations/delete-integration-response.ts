import type { DeleteIntegrationResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import { findIntegrationResponse } from '../find-response.ts';
import { withoutEntry } from '../own-entry.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegrationResponse.html */
export async function deleteIntegrationResponse(
  input: DeleteIntegrationResponseRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const found = findIntegrationResponse(input, ctx);
  const integrationResponses = withoutEntry(found.integration.integrationResponses, input.statusCode);
  await saveIntegration(found, { ...found.integration, integrationResponses }, ctx);
}
