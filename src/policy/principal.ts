import type { Caller } from './caller.ts';
import type { PrincipalElement } from './document.ts';

/**
 * How a matching resource policy names the caller, weakest first; in one account this decides which implicit denies still
 * count. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export const reach = {
  /** Not named. */
  none: 0,
  /** By the account, which only hands the decision to the account's identity policies. */
  account: 1,
  /** By the role or user behind the session: boundary and session policies still limit. */
  entity: 2,
  /** As exactly this user or session, or by `*`: no implicit deny limits. */
  exact: 3,
} as const;

export type Reach = (typeof reach)[keyof typeof reach];

export interface CompiledPrincipal {
  readonly not: boolean;
  readonly everyone: boolean;
  /** 12 digits, from the number alone or from the ARN of the account's root. */
  readonly accounts: ReadonlySet<string>;
  /** ARNs and unique ids of users, roles and sessions. */
  readonly names: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  /** As written, `type:value`. */
  readonly written: readonly string[];
}

export function compilePrincipal({ not, named }: PrincipalElement): CompiledPrincipal {
  const aws = named.get('AWS') ?? [];
  const accounts = aws.map(accountOf);
  return {
    not,
    everyone: aws.includes('*'),
    accounts: new Set(accounts.filter((account) => account !== undefined)),
    names: new Set(aws.filter((_, at) => accounts[at] === undefined)),
    services: new Set(named.get('Service')),
    providers: new Set(named.get('Federated')),
    written: [...named].flatMap(([type, values]) => values.map((value) => `${type}:${value}`)),
  };
}

/** How far the element of a statement reaches to the caller. For NotPrincipal: exact unless the caller is exempt. */
export function reachOf(principal: CompiledPrincipal, caller: Caller, effect: 'Allow' | 'Deny'): Reach {
  if (principal.not) return isExempt(principal, caller) ? reach.none : reach.exact;
  if (principal.everyone && (effect === 'Deny' || isAwsPrincipal(caller))) return reach.exact;
  switch (caller.kind) {
    case 'anonymous':
    case 'authorized':
      return reach.none;
    case 'service':
      return has(principal.services, caller.service) ? reach.exact : reach.none;
    case 'web-identity':
    case 'saml':
      return has(principal.providers, caller.provider) ? reach.exact : reach.none;
    case 'root':
      return has(principal.accounts, caller.account) ? reach.exact : reach.none;
    default:
      return reachOfEntity(principal, caller);
  }
}

/**
 * `*` is `{"AWS":"*"}`: services and providers are allowed what names them as `Service` or `Federated`. A Deny of `*` holds
 * for them too, which is why such a Deny asks for aws:PrincipalIsAWSService.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
function isAwsPrincipal({ kind }: Caller): boolean {
  return kind !== 'service' && kind !== 'web-identity' && kind !== 'saml';
}

function reachOfEntity({ names, accounts }: CompiledPrincipal, caller: Caller): Reach {
  if (has(names, caller.arn) || isUserOf(names, caller)) return reach.exact;
  if (isBehindSession(names, caller)) return reach.entity;
  return has(accounts, caller.account) ? reach.account : reach.none;
}

function isUserOf(names: ReadonlySet<string>, caller: Caller): boolean {
  return caller.kind === 'user' && has(names, caller.id);
}

function isBehindSession(names: ReadonlySet<string>, caller: Caller): boolean {
  if (caller.kind === 'role-session') return has(names, caller.roleArn) || has(names, caller.roleId);
  return caller.kind === 'federated-user' && (has(names, caller.userArn) || has(names, caller.userId));
}

/**
 * NotPrincipal with Deny: whoever has a permissions boundary is denied, whatever is listed; a user is exempt when it and its
 * account are listed, a session when it, its role or user, and its account are.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function isExempt(principal: CompiledPrincipal, caller: Caller): boolean {
  const { accounts, names, services, providers, everyone } = principal;
  if (caller.hasBoundary) return false;
  if (everyone) return true;
  if (caller.kind === 'authorized') return false;
  if (caller.kind === 'service') return has(services, caller.service);
  if (caller.kind === 'web-identity' || caller.kind === 'saml') return has(providers, caller.provider);
  if (!has(accounts, caller.account)) return false;
  if (caller.kind === 'root') return true;
  const named = has(names, caller.arn) || isUserOf(names, caller);
  return named && (caller.kind === 'user' || isBehindSession(names, caller));
}

/** INVARIANT: a fact that the caller does not have is never listed. */
function has(listed: ReadonlySet<string>, fact: string | undefined): boolean {
  return fact !== undefined && listed.has(fact);
}

function accountOf(named: string): string | undefined {
  const match = /^(?:arn:[^:]+:iam::)?(\d{12})(:root)?$/.exec(named);
  return match && named.startsWith('arn:') === (match[2] !== undefined) ? match[1] : undefined;
}
