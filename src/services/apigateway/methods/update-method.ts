import type { Method, UpdateMethodRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveMethod } from '../change-api.ts';
import type { MethodDocument, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findMethod } from '../find.ts';
import { acceptModel } from '../method-models.ts';
import { checkRequestParameters } from '../parameter-names.ts';
import { applyPatches, mapPatches, type Patch, type Patches, textPatch } from '../patch.ts';
import { shownMethod } from '../shown.ts';
import { acceptAuthorization, acceptValidator, withAuthorizer } from './method-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethod.html */
export async function updateMethod(input: UpdateMethodRequest, ctx: ApigatewayContext): Promise<Method> {
  const found = findMethod(input, ctx);
  const api = found.api.value;
  const method = withAuthorizer(applyPatches(found.method, input.patchOperations, patches(api)), api);
  checkRequestParameters(Object.keys(method.requestParameters ?? {}));
  await saveMethod(found, method, ctx);
  return shownMethod(method);
}

const patches = (api: RestApiDocument): Patches<MethodDocument> =>
  new Map<string, Patch<MethodDocument>>([
    ['replace /authorizationType', (method, type) => ({ ...method, authorizationType: acceptAuthorization(type) })],
    ['replace /authorizerId', textPatch('authorizerId')],
    ['add /authorizationScopes', addScope],
    ['remove /authorizationScopes', removeScope],
    ['replace /authorizationScopes', replaceScopes],
    ['replace /requestValidatorId', (method, id) => ({ ...method, requestValidatorId: acceptValidator(id, api) })],
    ['replace /operationName', textPatch('operationName')],
    ['replace /apiKeyRequired', (method, value) => ({ ...method, apiKeyRequired: value === 'true' })],
    ...mapPatches<MethodDocument, boolean>('requestParameters', {
      get: (method) => method.requestParameters,
      read: (value) => value === 'true',
      missing: apigatewayErrors.noSuchParameter,
    }),
    ...mapPatches<MethodDocument, string>('requestModels', {
      get: (method) => method.requestModels,
      read: (name) => acceptModel(name, api),
      missing: apigatewayErrors.noSuchContentType,
    }),
  ]);

function addScope(method: MethodDocument, scope: string): MethodDocument {
  return { ...method, authorizationScopes: [...new Set([...(method.authorizationScopes ?? []), scope])] };
}

/** All of them: scopes stand between commas. */
function replaceScopes(method: MethodDocument, scopes: string): MethodDocument {
  const given = scopes.split(',').map((scope) => scope.trim());
  return { ...method, authorizationScopes: [...new Set(given.filter((scope) => scope !== ''))] };
}

function removeScope(method: MethodDocument, scope: string): MethodDocument {
  return { ...method, authorizationScopes: (method.authorizationScopes ?? []).filter((each) => each !== scope) };
}
