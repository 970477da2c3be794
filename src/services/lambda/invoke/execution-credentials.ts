import type { Clock } from '../../../core/clock.ts';
import type { AssumeRole } from '../../../identity/sessions/assume-role.ts';
import type { TemporaryCredentials } from '../../../identity/sessions/session-tokens.ts';
import { lambdaErrors } from '../errors.ts';
import { assumeExecutionRole, type RoleHolder } from '../execution-role.ts';

export interface ExecutionCredentialsParts {
  readonly assumeRole: AssumeRole;
  readonly clock: Clock;
}

/**
 * Credentials of a function's role for each of its environments. They throw AccessDeniedException when the role no longer
 * lets Lambda assume it.
 */
export function executionCredentials({
  assumeRole,
  clock,
}: ExecutionCredentialsParts): (holder: RoleHolder) => Promise<TemporaryCredentials> {
  return async (holder) => {
    const credentials = assumeExecutionRole(assumeRole, holder, clock());
    if (!credentials) throw lambdaErrors.roleLost();
    return credentials;
  };
}
