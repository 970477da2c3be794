import { hash } from 'node:crypto';
import { conditionKeys } from '../../../identity/condition-keys.ts';
import { type RoleDocument, roleArn, roles } from '../../../identity/documents.ts';
import { noPolicies } from '../../../identity/policies/compile-holder.ts';
import { callerOf } from '../../../identity/principal.ts';
import { trustPolicyOf } from '../../../identity/sessions/assume-role.ts';
import { decide } from '../../../policy/index.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { apiGatewayPrincipal, isRoleArn, refuseForeignRole } from '../pass-role.ts';
import { findSettings } from './account-settings.ts';

/** As AWS names the session of a role that API Gateway assumes. */
export const logSession = 'BackplaneAssumeRoleSession';

type Place = Pick<ApigatewayContext, 'store' | 'account' | 'region' | 'now'>;

/**
 * The role with which API Gateway writes logs: one of the account that lets API Gateway assume it and may write them, which
 * is tried; an empty text is none. Throws BadRequestException, AccessDeniedException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export function acceptLogRole(arn: string, ctx: ApigatewayContext): string | undefined {
  if (arn === '') return undefined;
  if (!isRoleArn(arn)) throw apigatewayErrors.badRequest('The role ARN is not well formed');
  refuseForeignRole(arn, ctx.account);
  if (!canBeAssumed(arn, ctx) || !welcome(arn, ctx)) throw apigatewayErrors.roleWithoutTrust();
  return arn;
}

/** API Gateway writes an event with a role that it is given. Whether the role may. */
function welcome(role: string, { account, region, now, logs }: ApigatewayContext): boolean {
  const group = '/aws/apigateway/welcome';
  const events = [{ timestamp: now, message: 'Cloudwatch logs enabled for API Gateway' }];
  return logs.append({
    account,
    region,
    role,
    sessionName: logSession,
    group,
    stream: hash('md5', role, 'hex'),
    events,
  });
}

/** What logs needs the account's role for it. Throws BadRequestException. */
export function demandLogRole(ctx: ApigatewayContext): void {
  if (findSettings(ctx)?.value.cloudwatchRoleArn === undefined) throw apigatewayErrors.noLogRole();
}

/** ARN of the role with which API Gateway writes the logs of an account now; undefined: there is none that it may assume. */
export function logRoleOf(place: Place): string | undefined {
  const arn = findSettings(place)?.value.cloudwatchRoleArn;
  return arn !== undefined && canBeAssumed(arn, place) ? arn : undefined;
}

function canBeAssumed(arn: string, place: Place): boolean {
  const role = roles.get(place.store, place.account, '', arn.slice(arn.lastIndexOf('/') + 1))?.value;
  return role !== undefined && roleArn(place.account, role) === arn && trustsApiGateway(role, place);
}

/** Whether the trust policy lets API Gateway assume the role for this account. */
function trustsApiGateway(role: RoleDocument, { account, region, now }: Place): boolean {
  const gateway = { kind: 'service', service: apiGatewayPrincipal } as const;
  const facts = { now, sourceIp: '127.0.0.1', secure: true, region };
  const query = {
    caller: callerOf(gateway, false),
    action: 'sts:AssumeRole',
    resource: roleArn(account, role),
    resourceAccount: account,
    context: conditionKeys(facts, gateway, noPolicies, { 'aws:sourceaccount': account }),
  };
  const layers = { identity: [], resource: [trustPolicyOf(account, role)], resourceMustAllow: true };
  return decide(query, layers).effect === 'allow';
}
