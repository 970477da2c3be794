import { roleArn } from '../../../identity/documents.ts';
import { isSigner, type Outsider, type Principal, roleSession } from '../../../identity/principal.ts';
import type { Described } from '../../admission/admitted.ts';
import { ConfigurationError } from '../../configuration-error.ts';
import type { Execution } from '../backends.ts';

/** Who calls a function for an API, and the condition keys that come with the call. */
export interface LambdaCaller {
  readonly principal: Principal | Outsider;
  readonly keys: Readonly<Record<string, string>>;
}

type Calling = Pick<Described, 'stage' | 'raw' | 'principal'>;

const apiGateway = { kind: 'service', service: 'apigateway.amazonaws.com' } as const;
const callersCredentials = 'arn:aws:iam::*:user/*';
/** As AWS names the session. */
const sessionName = 'BackplaneAssumeRoleSession';
const lifetimeMs = 3_600_000;

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
  const keys = { 'aws:sourcearn': sourceArn, 'aws:sourceaccount': request.stage.account };
  if (credentials === undefined) return { principal: apiGateway, keys };
  if (credentials !== callersCredentials)
    return { principal: assumed(request, credentials, keys, execution), keys: {} };
  const { principal } = request;
  if (isSigner(principal)) return { principal, keys: {} };
  throw new ConfigurationError('The integration is called with the credentials of the caller, who has none.');
}

function assumed(request: Calling, arn: string, serviceKeys: LambdaCaller['keys'], execution: Execution): Principal {
  const { account, region } = request.stage;
  const now = request.raw.receivedAt;
  const session = { issuedAt: now, expiresAt: now + lifetimeMs, tags: [], policyArns: [] };
  const result = execution.backends.assumeRole({
    principal: apiGateway,
    account,
    roleName: arn.slice(arn.lastIndexOf('/') + 1),
    sessionName,
    session,
    facts: { now, sourceIp: '127.0.0.1', secure: true, region },
    serviceKeys,
    ...(execution.asked && { request: execution.asked }),
  });
  if (result.kind !== 'assumed' || roleArn(account, result.role) !== arn) {
    const remedy = 'its trust policy must let apigateway.amazonaws.com do sts:AssumeRole';
    throw new ConfigurationError(`API Gateway does not have permission to assume the provided role ${arn}`, remedy);
  }
  const { name, id } = result.role;
  return roleSession({ account, name, arn, id }, sessionName, result.credentials.accessKeyId, session);
}
