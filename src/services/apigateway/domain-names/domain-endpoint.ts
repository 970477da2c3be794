import type { EndpointConfiguration } from '../../../wire/models/apigateway.ts';
import { apigatewayErrors } from '../errors.ts';
import type { DomainEndpointType, DomainNameDocument } from './domain-name-documents.ts';

export type DomainEndpoint = Pick<DomainNameDocument, 'endpointType' | 'ipAddressType'>;

/**
 * The endpoint of a new domain name: of one type, a private one for both kinds of addresses. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDomainName.html
 */
export function acceptDomainEndpoint({ types = ['EDGE'], ipAddressType }: EndpointConfiguration = {}): DomainEndpoint {
  const [type, ...more] = types;
  if (type === undefined || more.length > 0) {
    throw apigatewayErrors.badRequest('Cannot create a domain name with multiple Endpoint Types.');
  }
  if (type === 'PRIVATE' && ipAddressType === 'ipv4') {
    throw apigatewayErrors.badRequest('Only dualstack ipAddressType is supported for Private domain names.');
  }
  const isDual = type === 'PRIVATE' || ipAddressType === 'dualstack';
  return { endpointType: type as DomainEndpointType, ipAddressType: isDual ? 'dualstack' : 'ipv4' };
}
