import type { Principal } from '../../identity/principal.ts';
import { stsErrors } from './errors.ts';

/**
 * What temporary credentials may call of STS. Those of GetSessionToken: two operations; those of GetFederationToken: one;
 * those of a role: all but two.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html
 */
export function refuseSession(operation: string, { kind, session }: Principal): void {
  if (!session || operation === 'GetCallerIdentity') return;
  const refused =
    kind === 'role-session' ? closedToRoles.has(operation) : kind === 'federated-user' || operation !== 'AssumeRole';
  if (refused) throw stsErrors.sessionRefused(operation);
}

const closedToRoles: ReadonlySet<string> = new Set(['GetFederationToken', 'GetSessionToken']);
