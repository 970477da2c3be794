import { type CompiledPolicy, compilePolicy, validatePolicy } from '../../policy/index.ts';
import type { Store } from '../../store/store.ts';
import type { AccessQuestion } from '../access-question.ts';
import type { RequestFacts, ServiceKeys } from '../condition-keys.ts';
import { type RoleDocument, roleArn, roles } from '../documents.ts';
import type { Identity } from '../identity.ts';
import type { Outsider, Principal, SessionFacts } from '../principal.ts';
import type { Verdict } from '../rulings/ruling.ts';
import type { RuledRequest } from '../rulings/rulings.ts';
import type { Sealer } from '../sealer.ts';
import { mintSession, type TemporaryCredentials } from './session-tokens.ts';
import { withTrustedIds } from './trusted-principals.ts';

export interface AssumeRoleRequest {
  readonly principal: Principal | Outsider;
  readonly account: string;
  readonly roleName: string;
  readonly sessionName: string;
  readonly session: SessionFacts;
  readonly facts: RequestFacts;
  readonly serviceKeys?: ServiceKeys;
  /** `sts:AssumeRole` unless told: the federated forms have actions of their own. */
  readonly action?: string;
  /** What must be allowed besides, such as sts:TagSession. */
  readonly furtherActions?: readonly string[];
  /** The request that asks for the role; AWS services that take a role of their own accord have none. */
  readonly request?: RuledRequest;
}

export type AssumeRoleResult =
  | { readonly kind: 'assumed'; readonly role: RoleDocument; readonly credentials: TemporaryCredentials }
  | { readonly kind: 'no-such-role' }
  | { readonly kind: 'denied'; readonly verdict: Verdict };

export type AssumeRole = (request: AssumeRoleRequest) => AssumeRoleResult;

/**
 * Asks the trust policy (and, where it only delegates to the account, the caller's own policies) and mints a session.
 * The one way to a role's credentials, for STS and for AWS services such as Lambda.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function roleAssumer(store: Store, sealer: Sealer, identity: Identity): AssumeRole {
  return (request) => {
    const { account, roleName, sessionName } = request;
    const role = roles.get(store, account, '', roleName)?.value;
    if (!role) return { kind: 'no-such-role' };
    for (const action of [request.action ?? 'sts:AssumeRole', ...(request.furtherActions ?? [])]) {
      const question = trustQuestion(request, role, action);
      const verdict = identity.authorize(question, request.request);
      if (verdict.decision.effect !== 'allow') return { kind: 'denied', verdict };
    }
    const owner = {
      kind: 'role',
      account,
      name: role.name,
      arn: roleArn(account, role),
      id: role.id,
      sessionName,
    } as const;
    return { kind: 'assumed', role, credentials: mintSession(sealer, owner, request.session) };
  };
}

function trustQuestion(request: AssumeRoleRequest, role: RoleDocument, action: string) {
  const { principal, account, facts, serviceKeys, sessionName } = request;
  return {
    principal,
    action,
    resource: roleArn(account, role),
    resourceAccount: account,
    facts,
    serviceKeys: { ...serviceKeys, 'sts:rolesessionname': sessionName },
    resourcePolicy: [trustPolicyOf(account, role)],
    resourceMustAllow: true,
  } satisfies AccessQuestion;
}

/** The trust policy of a role, naming users and roles by their unique ids. */
export function trustPolicyOf(account: string, role: RoleDocument): CompiledPolicy {
  const trust = withTrustedIds(validatePolicy(role.assumeRolePolicy, 'trust'), role.trustedIds);
  const attachedTo = roleArn(account, role);
  return compilePolicy(trust, { name: role.name, layer: 'trust', text: role.assumeRolePolicy, attachedTo });
}
