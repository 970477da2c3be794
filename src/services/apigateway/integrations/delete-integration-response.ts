import type { DeleteIntegrationResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import { apigatewayErrors } from '../errors.ts';
import { findResource } from '../find.ts';
import { ownEntry, withoutEntry } from '../own-entry.ts';

/**
 * Unlike other operations, it speaks of the integration where there is no method.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegrationResponse.html
 */
export async function deleteIntegrationResponse(
  input: DeleteIntegrationResponseRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const { httpMethod, statusCode } = input;
  const found = findResource(input, ctx);
  const method = ownEntry(found.resource.methods, httpMethod);
  if (!method?.integration) throw apigatewayErrors.noSuchIntegration();
  const { integrationResponses } = method.integration;
  if (!ownEntry(integrationResponses, statusCode)) throw apigatewayErrors.noSuchResponse();
  const kept = withoutEntry(integrationResponses, statusCode);
  await saveIntegration({ ...found, method }, { ...method.integration, integrationResponses: kept }, ctx);
}
