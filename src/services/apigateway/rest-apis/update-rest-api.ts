import type { AwsError } from '../../../core/errors.ts';
import type { PatchOperation, RestApi, UpdateRestApiRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import type { RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { applyPatches, invalidPatch, missingPatches, type Patch, type Patches, textPatch } from '../patch.ts';
import { shownApi } from '../shown.ts';
import { binaryTypePatches } from './binary-media-types.ts';
import { addVpcEndpoint, removeVpcEndpoint, replaceIpAddressType, replaceType } from './endpoint.ts';
import { acceptResourcePolicy } from './resource-policy.ts';
import { checkCompression, checkName } from './rest-api-rules.ts';

const operation = 'apigateway:UpdateRestApi';

/** Unlike other operations, it shows tags where there are none. https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRestApi.html */
export async function updateRestApi(input: UpdateRestApiRequest, ctx: ApigatewayContext): Promise<RestApi> {
  const api = findApi(input, ctx);
  const changed = applyPatches(api.value, input.patchOperations, patches(ctx), refusal);
  await saveApi({ api }, changed, ctx);
  return { ...shownApi(changed, ctx), tags: { ...changed.tags } };
}

function patches(ctx: ApigatewayContext): Patches<RestApiDocument> {
  return new Map<string, Patch<RestApiDocument>>([
    ['replace /name', rename],
    ['replace /description', textPatch('description')],
    ['remove /description', (api) => ({ ...api, description: undefined })],
    ['replace /version', textPatch('version')],
    ['replace /policy', (api, policy) => ({ ...api, ...acceptResourcePolicy(policy, api.id, ctx) })],
    ['remove /policy', (api) => ({ ...api, policy: undefined, policyIds: undefined })],
    ['replace /apiKeySource', replaceKeySource],
    ['replace /minimumCompressionSize', replaceCompression],
    ...binaryTypePatches,
    [
      'replace /disableExecuteApiEndpoint',
      (api, is) => ({ ...api, disableExecuteApiEndpoint: is === 'true' || undefined }),
    ],
    ['replace /endpointConfiguration/types/{key}', replaceType],
    ['replace /endpointConfiguration/ipAddressType', replaceIpAddressType],
    ['add /endpointConfiguration/vpcEndpointIds', addVpcEndpoint],
    ['remove /endpointConfiguration/vpcEndpointIds', removeVpcEndpoint],
    ...missingPatches<RestApiDocument>(operation, missing),
  ]);
}

const missing = [
  'add /endpointConfiguration/types/{key}',
  'remove /endpointConfiguration/types/{key}',
  'replace /securityPolicy',
  'replace /endpointAccessMode',
];

/** Recorded: of types it lists the operations in another way. */
function refusal(patch: PatchOperation, known: Iterable<string>): AwsError {
  if (!/^\/endpointConfiguration\/types\/[^/]+$/.test(patch.path ?? '')) return invalidPatch(patch, known);
  return apigatewayErrors.badRequest("Invalid patch operation specified. Must be 'add'|'remove'|'replace'");
}

function rename(api: RestApiDocument, name: string): RestApiDocument {
  checkName(name);
  return { ...api, name };
}

function replaceKeySource(api: RestApiDocument, source: string): RestApiDocument {
  if (source === 'AUTHORIZER') return { ...api, apiKeySource: source };
  if (source !== 'HEADER') throw apigatewayErrors.badRequest(`Invalid API key source specified: ${source}`);
  return { ...api, apiKeySource: undefined };
}

/** An empty text switches compression off. */
function replaceCompression(api: RestApiDocument, size: string): RestApiDocument {
  if (size === '') return { ...api, minimumCompressionSize: undefined };
  checkCompression(Number(size.trim() || Number.NaN));
  return { ...api, minimumCompressionSize: Number(size) };
}
