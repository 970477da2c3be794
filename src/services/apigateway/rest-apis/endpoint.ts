import type { EndpointConfiguration } from '../../../wire/models/apigateway.ts';
import type { RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';

export type Endpoint = Pick<RestApiDocument, 'endpointType' | 'ipAddressType' | 'vpcEndpointIds'>;

/**
 * The endpoint of a new API: of one type. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_EndpointConfiguration.html
 */
export function acceptEndpoint(asked: EndpointConfiguration = {}): Endpoint {
  const { types = ['EDGE'], ipAddressType = 'ipv4', vpcEndpointIds = [] } = asked;
  if (types.length === 0) {
    throw apigatewayErrors.badRequest('REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.');
  }
  if (types.length > 1) throw apigatewayErrors.badRequest('Cannot create an api with multiple Endpoint Types.');
  if (types[0] === 'PRIVATE' && asked.ipAddressType === 'ipv4') {
    throw apigatewayErrors.badRequest('Only dualstack ipAddressType is supported for Private APIs.');
  }
  const isPrivate = types[0] === 'PRIVATE';
  if (vpcEndpointIds.length > 0 && !isPrivate) throw notPrivate();
  const isDual = isPrivate || ipAddressType === 'dualstack';
  return {
    endpointType: endpointTypeOf(types[0] ?? ''),
    ipAddressType: isDual ? 'dualstack' : 'ipv4',
    vpcEndpointIds: vpcEndpointIds.length > 0 ? vpcEndpointIds.map(checkVpcEndpointId) : undefined,
  };
}

/** `replace /endpointConfiguration/types/EDGE` with another type. */
export function replaceType(api: RestApiDocument, type: string): RestApiDocument {
  if (!/^(?:REGIONAL|EDGE|PRIVATE)$/.test(type)) {
    throw apigatewayErrors.badRequest('Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE');
  }
  const endpointType = endpointTypeOf(type);
  return endpointType === 'PRIVATE'
    ? { ...api, endpointType, ipAddressType: 'dualstack' }
    : { ...api, endpointType, vpcEndpointIds: undefined };
}

/** The VPC endpoints that a private API has an alias with. */
export function addVpcEndpoint(api: RestApiDocument, id: string): RestApiDocument {
  if (api.endpointType !== 'PRIVATE') throw notPrivate();
  return { ...api, vpcEndpointIds: [...new Set([...(api.vpcEndpointIds ?? []), checkVpcEndpointId(id)])] };
}

export function removeVpcEndpoint(api: RestApiDocument, id: string): RestApiDocument {
  const left = (api.vpcEndpointIds ?? []).filter((each) => each !== id);
  return { ...api, vpcEndpointIds: left.length > 0 ? left : undefined };
}

export function replaceIpAddressType(api: RestApiDocument, ipAddressType: string): RestApiDocument {
  if (api.endpointType === 'PRIVATE' && ipAddressType === 'ipv4') {
    throw apigatewayErrors.badRequest('Only dualstack ipAddressType is supported for Private APIs.');
  }
  if (ipAddressType === 'ipv4' || ipAddressType === 'dualstack') return { ...api, ipAddressType };
  throw apigatewayErrors.badRequest('ipAddressType must be either ipv4 or dualstack.');
}

function endpointTypeOf(type: string): RestApiDocument['endpointType'] {
  return type === 'PRIVATE' || type === 'REGIONAL' ? type : 'EDGE';
}

function checkVpcEndpointId(id: string): string {
  if (/^vpce-[0-9a-z]{1,40}$/.test(id)) return id;
  throw apigatewayErrors.badRequest(`Invalid VPC endpoint ID specified: ${id}`);
}

function notPrivate() {
  return apigatewayErrors.badRequest('VPCEndpoints can only be specified with PRIVATE apis.');
}
