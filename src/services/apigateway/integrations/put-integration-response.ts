import type { IntegrationResponse, PutIntegrationResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import type { IntegrationResponseDocument } from '../documents.ts';
import { findIntegration } from '../find.ts';
import { withEntry } from '../own-entry.ts';
import { shownIntegrationResponse } from '../shown.ts';
import { checkIntegrationResponse, type IntegrationPlace } from './integration-response-rules.ts';
import { acceptContentHandling } from './integration-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegrationResponse.html */
export async function putIntegrationResponse(
  input: PutIntegrationResponseRequest,
  ctx: ApigatewayContext,
): Promise<IntegrationResponse> {
  const found = findIntegration(input, ctx);
  const response = acceptIntegrationResponse(input, found, ctx);
  const integrationResponses = withEntry(found.integration.integrationResponses, input.statusCode, response);
  await saveIntegration(found, { ...found.integration, integrationResponses }, ctx);
  return shownIntegrationResponse(response);
}

/** A response as a request describes it. Throws BadRequestException, ConflictException, NotImplementedException. */
export function acceptIntegrationResponse(
  input: PutIntegrationResponseRequest,
  place: IntegrationPlace,
  ctx: ApigatewayContext,
): IntegrationResponseDocument {
  const { statusCode, selectionPattern, responseParameters, responseTemplates } = input;
  const contentHandling = acceptContentHandling(input.contentHandling);
  const response: IntegrationResponseDocument = {
    ...{ statusCode, selectionPattern, responseParameters, responseTemplates, contentHandling },
  };
  checkIntegrationResponse(response, place, ctx);
  return response;
}
