import type { MethodResponse, PutMethodResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveMethod } from '../change-api.ts';
import type { MethodResponseDocument, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findMethod } from '../find.ts';
import { checkModels } from '../method-models.ts';
import { ownEntry, withEntry } from '../own-entry.ts';
import { checkResponseParameter } from '../parameter-names.ts';
import { shownMethodResponse } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethodResponse.html */
export async function putMethodResponse(
  input: PutMethodResponseRequest,
  ctx: ApigatewayContext,
): Promise<MethodResponse> {
  const { statusCode } = input;
  const found = findMethod(input, ctx);
  const { methodResponses } = found.method;
  if (ownEntry(methodResponses, statusCode)) throw apigatewayErrors.responseExists();
  const response = newMethodResponse(input, found.api.value);
  await saveMethod(found, { ...found.method, methodResponses: withEntry(methodResponses, statusCode, response) }, ctx);
  return shownMethodResponse(response);
}

/** A response as a request describes it. Throws BadRequestException. */
export function newMethodResponse(
  { statusCode, responseParameters, responseModels }: PutMethodResponseRequest,
  api: RestApiDocument,
): MethodResponseDocument {
  for (const name of Object.keys(responseParameters ?? {})) checkResponseParameter(name);
  checkModels(responseModels, api);
  return { statusCode, responseParameters, responseModels };
}
