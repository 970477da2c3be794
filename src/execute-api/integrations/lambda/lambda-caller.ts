import { isSigner, type Outsider, type Principal } from '../../../identity/principal.ts';
import type { Described } from '../../admission/admitted.ts';
import { ConfigurationError } from '../../configuration-error.ts';
import { apiGateway, assumedRole, gatewayKeys } from '../assumed-role.ts';
import type { Execution } from '../backends.ts';
import { callersCredentials } from '../callers-credentials.ts';

/** Who calls a function for an API, and the condition keys that come with the call. */
export interface LambdaCaller {
  readonly principal: Principal | Outsider;
  readonly keys: Readonly<Record<string, string>>;
}

type Calling = Pick<Described, 'stage' | 'raw' | 'principal'>;

/**
 * API Gateway itself, which the function's policy must let; or a role that it assumes; or whoever calls the API.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html
 */
export function lambdaCaller(
  request: Calling,
  credentials: string | undefined,
  sourceArn: string,
  execution: Execution,
): LambdaCaller {
  const keys = gatewayKeys(request, sourceArn);
  if (credentials === undefined) return { principal: apiGateway, keys };
  if (credentials !== callersCredentials)
    return { principal: assumedRole(request, credentials, keys, execution).principal, keys: {} };
  const { principal } = request;
  if (isSigner(principal)) return { principal, keys: {} };
  throw new ConfigurationError('The integration is called with the credentials of the caller, who has none.');
}
