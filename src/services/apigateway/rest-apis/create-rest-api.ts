import { shortId } from '../../../core/ids.ts';
import type { CreateRestApiRequest, RestApi } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type RestApiDocument, restApis } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { shownApi } from '../shown.ts';
import { withTypes } from './binary-media-types.ts';
import { clonedContents } from './clone-rest-api.ts';
import { acceptEndpoint, type Endpoint } from './endpoint.ts';
import { acceptResourcePolicy } from './resource-policy.ts';
import { checkCompression, checkName } from './rest-api-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html */
export async function createRestApi(input: CreateRestApiRequest, ctx: ApigatewayContext): Promise<RestApi> {
  const empty = acceptRestApi(input, 'apigateway:CreateRestApi', ctx);
  const api = input.cloneFrom ? { ...empty, ...clonedContents(sourceOf(input.cloneFrom, ctx), empty) } : empty;
  await ctx.store.commit([restApis.create(ctx.account, ctx.region, api.id, api)]);
  return shownApi(api, ctx);
}

/**
 * An API without anything in it, as a request describes it. `operation` such as `apigateway:CreateRestApi`. Throws
 * BadRequestException, NotImplementedException.
 */
export function acceptRestApi(
  input: CreateRestApiRequest,
  operation: string,
  ctx: ApigatewayContext,
  id: string = shortId(10),
): RestApiDocument {
  if (input.description === '') throw apigatewayErrors.badRequest('Description cannot be an empty string');
  checkName(input.name);
  checkCompression(input.minimumCompressionSize ?? 0);
  const endpoint = acceptEndpoint(input.endpointConfiguration);
  refuseParameters(operation, input, missing);
  return newApi(id, input, endpoint, ctx);
}

function sourceOf(restApiId: string, ctx: ApigatewayContext): RestApiDocument {
  return findApi({ restApiId }, ctx).value;
}

const missing = ['securityPolicy', 'endpointAccessMode'] as const;

function newApi(id: string, input: CreateRestApiRequest, endpoint: Endpoint, ctx: ApigatewayContext): RestApiDocument {
  const rootResourceId = shortId(10);
  const { name, description, version, policy = '', tags = {} } = input;
  return {
    id,
    name,
    description,
    version,
    createdDate: ctx.now,
    ...acceptResourcePolicy(policy, id, ctx),
    tags,
    ...endpoint,
    apiKeySource: input.apiKeySource === 'AUTHORIZER' ? 'AUTHORIZER' : undefined,
    binaryMediaTypes: input.binaryMediaTypes && withTypes([], input.binaryMediaTypes),
    minimumCompressionSize: input.minimumCompressionSize,
    disableExecuteApiEndpoint: input.disableExecuteApiEndpoint || undefined,
    rootResourceId,
    resources: { [rootResourceId]: { id: rootResourceId, path: '/', methods: {} } },
  };
}
