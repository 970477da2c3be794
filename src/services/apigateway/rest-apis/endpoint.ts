import { notImplemented } from '../../../core/not-implemented.ts';
import type { EndpointConfiguration } from '../../../wire/models/apigateway.ts';
import type { RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import type { Patch } from '../patch.ts';

export type Endpoint = Pick<RestApiDocument, 'endpointType' | 'ipAddressType'>;

/**
 * The endpoint of a new API: of one type. Private APIs are refused: they must not be reached from everywhere.
 * Throws BadRequestException. https://docs.aws.amazon.com/apigateway/latest/api/API_EndpointConfiguration.html
 */
export function acceptEndpoint(asked: EndpointConfiguration = {}, operation: string): Endpoint {
  const { types = ['EDGE'], ipAddressType = 'ipv4', vpcEndpointIds = [] } = asked;
  if (types.length === 0) {
    throw apigatewayErrors.badRequest('REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.');
  }
  if (types.length > 1) throw apigatewayErrors.badRequest('Cannot create an api with multiple Endpoint Types.');
  if (types[0] === 'PRIVATE' && asked.ipAddressType === 'ipv4') {
    throw apigatewayErrors.badRequest('Only dualstack ipAddressType is supported for Private APIs.');
  }
  if (vpcEndpointIds.length > 0) throw privateApi(operation);
  return { ...ofType(types[0] ?? '', operation), ipAddressType: ipAddressType === 'dualstack' ? 'dualstack' : 'ipv4' };
}

/** `replace /endpointConfiguration/types/EDGE` with another type. */
export function replaceType(operation: string): Patch<RestApiDocument> {
  return (api, type) => {
    if (/^(?:REGIONAL|EDGE|PRIVATE)$/.test(type)) return { ...api, ...ofType(type, operation) };
    throw apigatewayErrors.badRequest('Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE');
  };
}

export function replaceIpAddressType(api: RestApiDocument, ipAddressType: string): RestApiDocument {
  if (ipAddressType === 'ipv4' || ipAddressType === 'dualstack') return { ...api, ipAddressType };
  throw apigatewayErrors.badRequest('ipAddressType must be either ipv4 or dualstack.');
}

function ofType(type: string, operation: string): Pick<Endpoint, 'endpointType'> {
  if (type === 'PRIVATE') throw privateApi(operation);
  return { endpointType: type === 'REGIONAL' ? 'REGIONAL' : 'EDGE' };
}

function privateApi(operation: string) {
  return notImplemented(`The endpoint type PRIVATE of ${operation}`);
}
