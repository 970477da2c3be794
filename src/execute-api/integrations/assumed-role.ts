import { roleArn } from '../../identity/documents.ts';
import { type RoleSession, roleSession } from '../../identity/principal.ts';
import type { TemporaryCredentials } from '../../identity/sessions/session-tokens.ts';
import type { Described } from '../admission/admitted.ts';
import { ConfigurationError } from '../configuration-error.ts';
import type { Execution } from './backends.ts';

/** API Gateway itself, as policies name it. */
export const apiGateway = { kind: 'service', service: 'apigateway.amazonaws.com' } as const;

/** As AWS names the session. */
const sessionName = 'BackplaneAssumeRoleSession';
const lifetimeMs = 3_600_000;

/** A role that an integration is called as. */
export interface AssumedRole {
  readonly principal: RoleSession;
  readonly credentials: TemporaryCredentials;
}

/** What comes with each call of API Gateway's for an API. */
export function gatewayKeys(request: Pick<Described, 'stage'>, sourceArn: string): Readonly<Record<string, string>> {
  return { 'aws:sourcearn': sourceArn, 'aws:sourceaccount': request.stage.account };
}

/** Throws ConfigurationError for a role that is not there, or does not let API Gateway assume it. */
export function assumedRole(
  { stage, raw }: Pick<Described, 'stage' | 'raw'>,
  arn: string,
  serviceKeys: Readonly<Record<string, string>>,
  execution: Execution,
): AssumedRole {
  const { account, region } = stage;
  const now = raw.receivedAt;
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
  const { role, credentials } = result;
  const owner = { account, name: role.name, arn, id: role.id };
  return { principal: roleSession(owner, sessionName, credentials.accessKeyId, session), credentials };
}
