import { assumedRoleArn } from '../core/arn.ts';
import type { Caller, CompiledPolicy } from '../policy/index.ts';
import type { Tag } from './documents.ts';

/** Who calls, as proved by a signature. `accessKeyId` is the key that signed. */
export type Principal = RootUser | IamUser | RoleSession | FederatedUser;

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
  /** Of the server's own console, which is the operator's: it may all that its principal may. */
  readonly console?: boolean;
  /** When the one-time code of an MFA device was shown; undefined: it was not. Epoch milliseconds. */
  readonly mfaAt?: number;
  /** Who vouched for a session that began with a web identity or a SAML assertion, and the condition keys it left. */
  readonly federation?: Federation;
}

export interface Federation {
  /** As aws:FederatedProvider names it. */
  readonly provider: string;
  /** By lower-case name, such as `saml:sub`. */
  readonly keys: Readonly<Record<string, string | readonly string[]>>;
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

/** Who a user (or the root user, who has no entry here) lets act for it, by GetFederationToken. */
export interface FederatedUser extends Signer {
  readonly kind: 'federated-user';
  readonly name: string;
  /** Undefined: the root user. */
  readonly owner?: UserIdentity;
  readonly session: SessionFacts;
}

export interface UserIdentity {
  readonly name: string;
  readonly arn: string;
  /** AIDA... */
  readonly id: string;
}

/** The user that a principal is; undefined for all others. */
export function userIdentity(principal: Principal): UserIdentity | undefined {
  if (principal.kind !== 'user') return undefined;
  const { name, arn, userId: id } = principal;
  return { name, arn, id };
}

export function federatedUserArn(account: string, name: string): string {
  return `arn:aws:sts::${account}:federated-user/${name}`;
}

/** Whom a Lambda authorizer of an API vouches for. */
export interface AuthorizedCaller {
  readonly kind: 'authorized';
  /** Of the API. */
  readonly account: string;
  /** As explanations name it: `pets-auth (a1b2c3)`. */
  readonly authorizer: string;
  readonly principalId: string;
  /** What the authorizer answered. */
  readonly policies: readonly CompiledPolicy[];
}

/**
 * A caller without papers of AWS: nobody, an AWS service that acts by itself, or somebody that an authorizer or an identity
 * provider vouches for. `provider` is its ARN.
 */
export type Outsider =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'service'; readonly service: string }
  | AuthorizedCaller
  | { readonly kind: 'web-identity' | 'saml'; readonly provider: string };

/** Whether a signature has proved who it is. */
export function isSigner(principal: Principal | Outsider): principal is Principal {
  return 'arn' in principal;
}

/** The facts of a principal that policies can name. */
export function callerOf(principal: Principal | Outsider, hasBoundary: boolean): Caller {
  if (principal.kind === 'anonymous') return { kind: 'anonymous' };
  if (principal.kind === 'service') return { kind: 'service', service: principal.service };
  if (principal.kind === 'authorized') return { kind: 'authorized', account: principal.account };
  if (!isSigner(principal)) return { kind: principal.kind, provider: principal.provider };
  const { kind, account, arn, userId: id } = principal;
  if (principal.kind === 'role-session') {
    const { roleArn, roleId } = principal;
    return { kind: 'role-session', account, arn, id, roleArn, roleId, hasBoundary };
  }
  if (principal.kind === 'federated-user' && principal.owner) {
    const { arn: userArn, id: userId } = principal.owner;
    return { kind, account, arn, id, userArn, userId, hasBoundary };
  }
  return { kind, account, arn, id, hasBoundary };
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
