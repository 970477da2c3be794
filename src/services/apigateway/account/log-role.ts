import { conditionKeys } from '../../../identity/condition-keys.ts';
import { type RoleDocument, roleArn, roles } from '../../../identity/documents.ts';
import { noPolicies } from '../../../identity/policies/compile-holder.ts';
import { callerOf } from '../../../identity/principal.ts';
import { trustPolicyOf } from '../../../identity/sessions/assume-role.ts';
import { decide } from '../../../policy/index.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { apiGatewayPrincipal, isRoleArn, refuseForeignRole } from '../pass-role.ts';

/**
 * The role with which API Gateway writes logs: one of the account that lets API Gateway assume it; an empty text is none.
 * Throws BadRequestException, AccessDeniedException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export function acceptLogRole(arn: string, ctx: ApigatewayContext): string | undefined {
  if (arn === '') return undefined;
  if (!isRoleArn(arn)) throw apigatewayErrors.badRequest('The role ARN is not well formed');
  refuseForeignRole(arn, ctx.account);
  const role = roles.get(ctx.store, ctx.account, '', arn.slice(arn.lastIndexOf('/') + 1))?.value;
  const known = role !== undefined && roleArn(ctx.account, role) === arn;
  if (!known || !trustsApiGateway(role, ctx)) throw apigatewayErrors.roleWithoutTrust();
  return arn;
}

/** Whether the trust policy lets API Gateway assume the role for this account. */
function trustsApiGateway(role: RoleDocument, { account, region, now }: ApigatewayContext): boolean {
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
