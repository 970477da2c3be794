import { parseArn } from '../../core/arn.ts';
import { roleArn } from '../../identity/documents.ts';
import type { AssumeRole } from '../../identity/sessions/assume-role.ts';
import type { TemporaryCredentials } from '../../identity/sessions/session-tokens.ts';
import type { FunctionRun } from './ports.ts';

/** A function as far as its role is concerned. */
export type RoleHolder = Pick<FunctionRun, 'functionName' | 'functionArn' | 'role' | 'account' | 'region'>;

/** Twelve hours. */
const lifetimeMs = 12 * 3_600_000;

/**
 * Lambda assumes the execution role of a function for one environment; undefined when the trust policy does not let
 * lambda.amazonaws.com, or there is no such role. `now` in epoch milliseconds.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
 */
export function assumeExecutionRole(
  assumeRole: AssumeRole,
  { functionName, functionArn, role, account, region }: RoleHolder,
  now: number,
): TemporaryCredentials | undefined {
  const result = assumeRole({
    principal: { kind: 'service', service: 'lambda.amazonaws.com' },
    account,
    roleName: role.slice(role.lastIndexOf('/') + 1),
    sessionName: sessionName(functionName),
    session: { issuedAt: now, expiresAt: now + lifetimeMs, tags: [], policyArns: [] },
    facts: { now, sourceIp: '127.0.0.1', secure: true, region },
    serviceKeys: { 'aws:sourcearn': functionArn, 'aws:sourceaccount': account },
  });
  // The name finds the role whatever its path; the ARN must be the role's own.
  return result.kind === 'assumed' && roleArn(account, result.role) === role ? result.credentials : undefined;
}

/** The account of a role's ARN. */
export function accountOfRole(role: string): string {
  return parseArn(role)?.account ?? '';
}

/** The function's name; names of sessions have two letters at least. */
function sessionName(functionName: string): string {
  return functionName.length === 1 ? `${functionName}@lambda_function` : functionName;
}
