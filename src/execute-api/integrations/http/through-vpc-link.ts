import type { RawHeader } from '../../../http/raw-request.ts';
import { ConfigurationError } from '../../configuration-error.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import type { Backends } from '../backends.ts';
import type { CompiledEndpoint } from '../compile-endpoint.ts';
import { withStageVariables } from '../endpoint-uri.ts';
import type { EndpointRequest } from './endpoint-request.ts';

type Way = Pick<EndpointRequest, 'headers'> & { readonly origin: string };

/**
 * Where a request is sent, with which headers: through a VPC link to what its load balancer stands for, as the host of the
 * URI. Throws ConfigurationError.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
 */
export function wayTo(
  { address, headers }: Pick<EndpointRequest, 'address' | 'headers'>,
  { vpcLinkId }: CompiledEndpoint,
  { stage }: MethodRequest,
  { vpcLinks }: Backends,
): Way {
  if (vpcLinkId === undefined) return { origin: address.origin, headers };
  const id = withStageVariables(vpcLinkId, stage.variables);
  const target = vpcLinks.targetOf(stage.account, stage.region, id);
  switch (target.kind) {
    case 'no-such-link':
      throw new ConfigurationError(`Invalid VPC link: ${id}`, 'there is no such VPC link in the region of the API');
    case 'nowhere':
      throw new ConfigurationError(
        `Invalid VPC link: ${id}`,
        `start the server with --vpc-link ${target.targetArn}=http://HOST:PORT`,
      );
    case 'origin':
      return { origin: target.origin, headers: withHost(headers, new URL(address.origin).host) };
  }
}

function withHost(headers: readonly RawHeader[], host: string): readonly RawHeader[] {
  return headers.some(([name]) => name.toLowerCase() === 'host') ? headers : [['Host', host], ...headers];
}
