import type { Method, PutMethodRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveMethod } from '../change-api.ts';
import type { MethodDocument, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findResource } from '../find.ts';
import { checkModels } from '../method-models.ts';
import { ownEntry } from '../own-entry.ts';
import { checkRequestParameters } from '../parameter-names.ts';
import { shownMethod } from '../shown.ts';
import { checkHttpMethod } from './http-methods.ts';
import { acceptAuthorization, acceptValidator, withAuthorizer } from './method-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html */
export async function putMethod(input: PutMethodRequest, ctx: ApigatewayContext): Promise<Method> {
  const { httpMethod } = input;
  const found = findResource(input, ctx);
  checkHttpMethod(httpMethod);
  const method = newMethod(input, found.api.value);
  if (ownEntry(found.resource.methods, httpMethod)) throw apigatewayErrors.methodExists();
  await saveMethod(found, method, ctx);
  return shownMethod(method);
}

/** A method as a request describes it. Throws BadRequestException. */
export function newMethod(input: PutMethodRequest, api: RestApiDocument): MethodDocument {
  const { httpMethod, apiKeyRequired, operationName, requestParameters, requestModels } = input;
  const authorizationType = acceptAuthorization(input.authorizationType);
  const requestValidatorId = acceptValidator(input.requestValidatorId ?? '', api);
  checkModels(requestModels, api);
  checkRequestParameters(Object.keys(requestParameters ?? {}));
  const { authorizerId, authorizationScopes } = input;
  const asked = { authorizationType, authorizerId, authorizationScopes, apiKeyRequired };
  const own = { httpMethod, ...asked, operationName, requestValidatorId };
  return withAuthorizer({ ...own, requestParameters, requestModels, methodResponses: {} }, api);
}
