import { assumedRoleArn } from '../core/arn.ts';
import type { Caller } from '../policy/index.ts';
import type { Tag } from './documents.ts';

/** Who calls, as proved by a signature. `accessKeyId` is the key that signed. */
export type Principal = RootUser | IamUser | RoleSession;

interface Signer {
  readonly account: string;
  readonly arn: string;
  /** What GetCallerIdentity calls UserId. */
  readonly userId: string;
  readonly accessKeyId: string;
  /** Present when the credentials are temporary. */
  readonly session?: SessionFacts;
}

export interface SessionFacts {
  /** Epoch milliseconds. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly sourceIdentity?: string;
  readonly tags: readonly Tag[];
  /** Keys of the tags that the next session takes over when roles are chained. */
  readonly transitiveTagKeys?: readonly string[];
  /** Inline session policy and ARNs of managed ones, as given to AssumeRole. */
  readonly policy?: string;
  readonly policyArns: readonly string[];
}

export interface RootUser extends Signer {
  readonly kind: 'root';
}

export interface IamUser extends Signer {
  readonly kind: 'user';
  readonly name: string;
}

export interface RoleSession extends Signer {
  readonly kind: 'role-session';
  readonly roleName: string;
  readonly roleArn: string;
  readonly roleId: string;
  readonly sessionName: string;
  readonly session: SessionFacts;
}

/** A caller without papers, or an AWS service that acts by itself. */
export type Outsider = { readonly kind: 'anonymous' } | { readonly kind: 'service'; readonly service: string };

/** The facts of a principal that policies can name. */
export function callerOf(principal: Principal | Outsider, hasBoundary: boolean): Caller {
  if (principal.kind === 'anonymous') return { kind: 'anonymous' };
  if (principal.kind === 'service') return { kind: 'service', service: principal.service };
  const { kind, account, arn } = principal;
  if (principal.kind === 'role-session') {
    const { roleArn, roleId } = principal;
    return { kind: 'role-session', account, arn, id: principal.userId, roleArn, roleId, hasBoundary };
  }
  return { kind, account, arn, id: principal.userId, hasBoundary };
}

/** The principal of a role session; its UserId is the role's id and the session name. */
export function roleSession(
  role: { readonly account: string; readonly name: string; readonly arn: string; readonly id: string },
  sessionName: string,
  accessKeyId: string,
  session: SessionFacts,
): RoleSession {
  return {
    kind: 'role-session',
    account: role.account,
    arn: assumedRoleArn(role.account, role.name, sessionName),
    userId: `${role.id}:${sessionName}`,
    accessKeyId,
    roleName: role.name,
    roleArn: role.arn,
    roleId: role.id,
    sessionName,
    session,
  };
}
