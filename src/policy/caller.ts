/** Who makes a request: the facts that a Principal element can name. */
export interface Caller {
  readonly kind: CallerKind;
  /** 12 digits. Absent for anonymous callers, services and federated identities that have no session yet. */
  readonly account?: string;
  /** Of the user, or of the role session or federated session (`arn:aws:sts::...`). */
  readonly arn?: string;
  /** The user's unique id (`AIDA...`). */
  readonly id?: string;
  /** Role sessions: the role, with its path, and its unique id (`AROA...`). */
  readonly roleArn?: string;
  readonly roleId?: string;
  /** Federated-user sessions: the user who asked for the session. */
  readonly userArn?: string;
  readonly userId?: string;
  /** Service principals: such as `apigateway.amazonaws.com`. */
  readonly service?: string;
  /** Web identities and SAML: the provider as `Federated` names it. */
  readonly provider?: string;
  /** The user or role has a permissions boundary. */
  readonly hasBoundary?: boolean;
}

export type CallerKind =
  | 'anonymous'
  | 'root'
  | 'user'
  | 'role-session'
  | 'federated-user'
  | 'service'
  /** Whom a Lambda authorizer vouches for: nobody of IAM, with the policy that the authorizer answered. */
  | 'authorized'
  | 'web-identity'
  | 'saml';

/**
 * Service control policies bind users, roles and the root users of member accounts, but no role that is linked to a service.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
export function isBoundByScp(caller: Caller): boolean {
  const linked = caller.roleArn !== undefined && /:role\/aws-service-role\//.test(caller.roleArn);
  return hasIdentitySide(caller) && caller.kind !== 'authorized' && !linked;
}

/** Callers with policies of their own; the others have only what a resource policy gives them. */
export function hasIdentitySide({ kind }: Caller): boolean {
  if (kind === 'authorized') return true;
  return kind === 'root' || kind === 'user' || kind === 'role-session' || kind === 'federated-user';
}
