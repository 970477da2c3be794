import { notImplemented } from '../../../core/not-implemented.ts';
import type { RestApi, UpdateRestApiRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import type { RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { applyPatches, mustBeFalse, type PatchRules, textPatch } from '../patch.ts';
import { shownApi } from '../shown.ts';
import { acceptResourcePolicy } from './resource-policy.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRestApi.html */
export async function updateRestApi(input: UpdateRestApiRequest, ctx: ApigatewayContext): Promise<RestApi> {
  const api = findApi(input, ctx);
  const changed = applyPatches(api.value, input.patchOperations, rules(ctx));
  await saveApi({ api }, changed, ctx);
  return shownApi(changed, ctx);
}

function rules(ctx: ApigatewayContext): PatchRules<RestApiDocument> {
  const operation = 'apigateway:UpdateRestApi';
  return {
    operation,
    patches: new Map([
      ['replace /name', rename],
      ['replace /description', textPatch<RestApiDocument>('description')],
      ['replace /version', textPatch<RestApiDocument>('version')],
      ['replace /policy', (api, policy) => ({ ...api, ...acceptResourcePolicy(policy, api.id, ctx) })],
      ['remove /policy', (api) => ({ ...api, policy: undefined, policyIds: undefined })],
      ['replace /apiKeySource', onlyHeader],
      [
        'replace /disableExecuteApiEndpoint',
        mustBeFalse<RestApiDocument>(`The parameter disableExecuteApiEndpoint of ${operation}`),
      ],
    ]),
    unimplemented:
      /^\/(?:binaryMediaTypes|minimumCompressionSize|endpointConfiguration|securityPolicy|endpointAccessMode)(?:\/|$)/,
  };
}

function rename(api: RestApiDocument, name: string): RestApiDocument {
  if (name === '') throw apigatewayErrors.badRequest('Name cannot be blank');
  return { ...api, name };
}

function onlyHeader(api: RestApiDocument, source: string): RestApiDocument {
  if (source !== 'HEADER') throw notImplemented(`The API key source ${source}`);
  return api;
}
