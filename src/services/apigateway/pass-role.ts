import { parseArn } from '../../core/arn.ts';
import type { AccessDemand } from '../service.ts';
import type { Rule } from './access-rules.ts';
import { apigatewayErrors } from './errors.ts';

export const apiGatewayPrincipal = 'apigateway.amazonaws.com';

const roleArn = /^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;

export function isRoleArn(text: string): boolean {
  return roleArn.test(text);
}

/**
 * Whoever gives API Gateway a role must be allowed to pass it. What is no role is not asked about.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export function passingRole(rule: Rule, rolesOf: (input: never) => readonly string[]): Rule {
  return (input, ctx) => [...rule(input, ctx), ...rolesOf(input).filter(isRoleArn).map(passRole)];
}

function passRole(role: string): AccessDemand {
  return { action: 'iam:PassRole', resource: role, keys: { 'iam:passedtoservice': apiGatewayPrincipal } };
}

/** Throws AccessDeniedException. */
export function refuseForeignRole(role: string, account: string): void {
  if (parseArn(role)?.account !== account) throw apigatewayErrors.crossAccountPassRole();
}
