import type { AwsError } from '../../core/errors.ts';
import { denialMessage } from '../../identity/identity.ts';
import type { Principal } from '../../identity/principal.ts';
import type { AssumeRoleResult } from '../../identity/sessions/assume-role.ts';
import { stsErrors } from './errors.ts';

/**
 * A role that does not exist is denied like one whose trust policy is silent: in the same words, without a reason. The
 * reason is told only of policies of the caller's own account.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function assumptionDenied(
  result: Exclude<AssumeRoleResult, { kind: 'assumed' }>,
  roleArn: string,
  principal: Principal,
): AwsError {
  if (result.kind === 'no-such-role') {
    const action = 'sts:AssumeRole';
    return stsErrors.accessDenied(
      `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${roleArn}`,
    );
  }
  const { question, decision } = result.verdict;
  const silent = decision.layer === 'trust' && decision.effect === 'implicit-deny';
  const abroad = question.resourceAccount !== principal.account;
  return stsErrors.accessDenied(denialMessage(question, roleArn, silent || abroad ? undefined : decision));
}
