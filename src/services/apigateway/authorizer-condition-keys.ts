import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { CreateAuthorizerRequest, UpdateAuthorizerRequest } from '../../wire/models/apigateway.ts';
import { patched } from './api-condition-keys.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { restApis } from './documents.ts';
import { ownEntry } from './own-entry.ts';

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html

export function newAuthorizerKeys({ type, authorizerUri }: CreateAuthorizerRequest): ServiceKeys {
  return { 'apigateway:request/authorizertype': type, 'apigateway:request/authorizeruri': authorizerUri };
}

export function changedAuthorizerKeys(input: UpdateAuthorizerRequest, ctx: ApigatewayContext): ServiceKeys {
  return {
    'apigateway:request/authorizertype': patched('/type', input.patchOperations),
    'apigateway:request/authorizeruri': patched('/authorizerUri', input.patchOperations),
    ...existingAuthorizerKeys(input, ctx),
  };
}

interface AuthorizerKey {
  readonly restApiId: string;
  readonly authorizerId: string;
}

export function existingAuthorizerKeys(key: AuthorizerKey, ctx: ApigatewayContext): ServiceKeys {
  const api = restApis.get(ctx.store, ctx.account, ctx.region, key.restApiId)?.value;
  const authorizer = ownEntry(api?.authorizers ?? {}, key.authorizerId);
  return {
    'apigateway:resource/authorizertype': authorizer?.type,
    'apigateway:resource/authorizeruri': authorizer?.authorizerUri,
  };
}
