import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { CreateRestApiRequest, PatchOperation, UpdateRestApiRequest } from '../../wire/models/apigateway.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import { restApis } from './documents.ts';

// What a request makes of an API is `apigateway:Request/...`, what the API is before it `apigateway:Resource/...`.
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html

/** What is not given stands for its default: a policy about it means every new API. */
export function newApiKeys(input: CreateRestApiRequest): ServiceKeys {
  const { types = [] } = input.endpointConfiguration ?? {};
  return {
    'apigateway:request/apiname': input.name,
    'apigateway:request/endpointtype': types.length === 0 ? ['EDGE'] : types,
    'apigateway:request/disableexecuteapiendpoint': String(input.disableExecuteApiEndpoint ?? false),
  };
}

export function changedApiKeys(input: UpdateRestApiRequest, ctx: ApigatewayContext): ServiceKeys {
  return {
    'apigateway:request/apiname': patched('/name', input.patchOperations),
    'apigateway:request/disableexecuteapiendpoint': patched('/disableExecuteApiEndpoint', input.patchOperations),
    ...existingApiKeys(input, ctx),
  };
}

export function existingApiKeys({ restApiId }: { readonly restApiId: string }, ctx: ApigatewayContext): ServiceKeys {
  const api = restApis.get(ctx.store, ctx.account, ctx.region, restApiId)?.value;
  return api === undefined
    ? {}
    : {
        'apigateway:resource/apiname': api.name,
        'apigateway:resource/endpointtype': [api.endpointType],
        'apigateway:resource/disableexecuteapiendpoint': String(api.disableExecuteApiEndpoint ?? false),
      };
}

/** The value that the patches leave at a path; undefined when they do not touch it. */
export function patched(path: string, operations: readonly PatchOperation[] = []): string | undefined {
  return operations.findLast((operation) => operation.path === path)?.value;
}
