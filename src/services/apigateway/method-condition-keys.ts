import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { PutMethodRequest } from '../../wire/models/apigateway.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { type MethodDocument, restApis } from './documents.ts';
import type { MethodKey } from './find.ts';
import { ownEntry } from './own-entry.ts';

/**
 * PutMethod and DeleteMethod tell how the method is authorized; the other operations on methods do not.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */
export function putMethodKeys(input: PutMethodRequest, ctx: ApigatewayContext): ServiceKeys {
  return {
    'apigateway:request/routeauthorizationtype': [input.authorizationType],
    'apigateway:request/apikeyrequired': [String(input.apiKeyRequired ?? false)],
    ...existingMethodKeys(input, ctx),
  };
}

export function existingMethodKeys(key: MethodKey, ctx: ApigatewayContext): ServiceKeys {
  const method = existingMethod(key, ctx);
  return method === undefined
    ? {}
    : {
        'apigateway:resource/routeauthorizationtype': [method.authorizationType],
        'apigateway:resource/apikeyrequired': [String(method.apiKeyRequired ?? false)],
      };
}

function existingMethod(key: MethodKey, ctx: ApigatewayContext): MethodDocument | undefined {
  const api = restApis.get(ctx.store, ctx.account, ctx.region, key.restApiId)?.value;
  const resource = api && ownEntry(api.resources, key.resourceId);
  return resource && ownEntry(resource.methods, key.httpMethod);
}
