import { notImplemented } from '../../../core/not-implemented.ts';
import type { Method, PutMethodRequest } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveMethod } from '../change-api.ts';
import type { AuthorizationType, MethodDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findResource } from '../find.ts';
import { checkModels } from '../model-names.ts';
import { ownEntry } from '../own-entry.ts';
import { checkRequestParameter } from '../parameter-names.ts';
import { shownMethod } from '../shown.ts';

const httpMethods: ReadonlySet<string> = new Set(['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'ANY']);

/** https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html */
export async function putMethod(input: PutMethodRequest, ctx: ApigatewayContext): Promise<Method> {
  const { httpMethod } = input;
  refuseParameters('apigateway:PutMethod', input, [
    'authorizerId',
    'apiKeyRequired',
    'requestValidatorId',
    'authorizationScopes',
  ]);
  if (!httpMethods.has(httpMethod)) {
    throw apigatewayErrors.badRequest(`Invalid HttpMethod specified. Valid options are ${[...httpMethods].join(',')}`);
  }
  const found = findResource(input, ctx);
  if (ownEntry(found.resource.methods, httpMethod)) throw apigatewayErrors.methodExists();
  const method = newMethod(input);
  await saveMethod(found, method, ctx);
  return shownMethod(method);
}

function newMethod(input: PutMethodRequest): MethodDocument {
  const { httpMethod, operationName, requestParameters, requestModels } = input;
  for (const name of Object.keys(requestParameters ?? {})) checkRequestParameter(name);
  checkModels(requestModels);
  const authorizationType = acceptAuthorization(input.authorizationType);
  return { httpMethod, authorizationType, operationName, requestParameters, requestModels, methodResponses: {} };
}

/** Throws NotImplementedException for authorizers: a method is never open because its authorizer is missing. */
export function acceptAuthorization(type: string): AuthorizationType {
  if (type === 'NONE' || type === 'AWS_IAM') return type;
  if (type === 'CUSTOM' || type === 'COGNITO_USER_POOLS') {
    throw notImplemented(`The authorization type ${type} of API Gateway methods`);
  }
  throw apigatewayErrors.badRequest(
    'Invalid Authorization Type specified. Valid options are NONE,AWS_IAM,CUSTOM,COGNITO_USER_POOLS',
  );
}
