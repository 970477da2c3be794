import { shortId } from '../../../core/ids.ts';
import { notImplemented } from '../../../core/not-implemented.ts';
import type { CreateRestApiRequest, EndpointConfiguration, RestApi } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type RestApiDocument, restApis } from '../documents.ts';
import { shownApi } from '../shown.ts';
import { acceptResourcePolicy } from './resource-policy.ts';

const operation = 'apigateway:CreateRestApi';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html */
export async function createRestApi(input: CreateRestApiRequest, ctx: ApigatewayContext): Promise<RestApi> {
  refuseParameters(
    operation,
    input,
    [
      'cloneFrom',
      'binaryMediaTypes',
      'minimumCompressionSize',
      'disableExecuteApiEndpoint',
      'securityPolicy',
      'endpointAccessMode',
      'apiKeySource',
    ],
    { apiKeySource: 'HEADER' },
  );
  const api = newApi(input, ctx);
  await ctx.store.commit([restApis.create(ctx.account, ctx.region, api.id, api)]);
  return shownApi(api, ctx);
}

function newApi(input: CreateRestApiRequest, ctx: ApigatewayContext): RestApiDocument {
  const id = shortId(10);
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
    ...endpoint(input.endpointConfiguration),
    rootResourceId,
    resources: { [rootResourceId]: { id: rootResourceId, path: '/', methods: {} } },
  };
}

/** Private APIs are refused: they must not be reached from everywhere. */
function endpoint({ types, ipAddressType, vpcEndpointIds }: EndpointConfiguration = {}) {
  const type = types?.[0] ?? 'EDGE';
  if (type === 'PRIVATE' || (vpcEndpointIds?.length ?? 0) > 0) {
    throw notImplemented(`The endpoint type PRIVATE of ${operation}`);
  }
  const endpointType = type === 'REGIONAL' ? 'REGIONAL' : 'EDGE';
  return { endpointType, ipAddressType: ipAddressType === 'dualstack' ? 'dualstack' : 'ipv4' } as const;
}
