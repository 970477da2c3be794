import { header, hostName } from '../../http/raw-request.ts';
import type { RequestHead } from '../../http/read-request.ts';
import { type Addressed, address, byCustomDomain, splitStage } from '../stage/address.ts';
import type { CustomDomains } from '../stage/custom-domains.ts';
import type { VpcEndpoint } from './vpc-endpoints.ts';

const domain = String.raw`\.execute-api\.([a-z0-9-]{1,40})`;
/** Of an API that names the endpoint: Route 53 has an alias for the pair. */
const aliasHost = new RegExp(
  String.raw`^([a-z0-9]{1,40})-(vpce-[a-z0-9]{1,40})${domain}\.(?:localhost|amazonaws\.com)$`,
);
/** The endpoint's own, or that of one of its zones. */
const endpointHost = new RegExp(
  String.raw`^(vpce-[a-z0-9]{1,40})-[a-z0-9-]{1,40}${domain}\.vpce\.(?:localhost|amazonaws\.com)$`,
);

/**
 * The API that a request is for which came by a VPC endpoint: by the Host of the API, by the alias of API and endpoint, by the
 * name of the endpoint with `x-apigw-api-id`, or by a private domain name. Undefined: not for the data plane.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html
 */
export function addressThrough(
  endpoint: VpcEndpoint,
  head: Pick<RequestHead, 'path' | 'headers'>,
  domains: CustomDomains,
): Addressed | undefined {
  const host = hostName(head);
  const custom = domains.findPrivate(host, endpoint.vpceId);
  const found = custom ? byCustomDomain(custom, head.path) : (byEndpointHost(endpoint, head, host) ?? address(head));
  return found && { ...found, endpoint };
}

function byEndpointHost({ vpceId }: VpcEndpoint, head: Pick<RequestHead, 'path' | 'headers'>, host: string) {
  const [, apiId, named, region] = aliasHost.exec(host) ?? [];
  if (apiId !== undefined) return { ...splitStage(named === vpceId ? apiId : '', region, head.path), isAlias: true };
  const [, own, at] = endpointHost.exec(host) ?? [];
  const asked = header(head, 'x-apigw-api-id')?.toLowerCase();
  if (own !== undefined) return splitStage(own === vpceId ? (asked ?? '') : '', at, head.path);
  return asked === undefined ? undefined : splitStage(asked, undefined, head.path);
}
