import { type ActionName, actionName } from './action-name.ts';
import { hasIdentitySide, isBoundByScp } from './caller.ts';
import type { CompiledPolicy, CompiledStatement, Layer, StatementIndex } from './compiled-policy.ts';
import { type Decision, decidedBy, implicitDeny } from './decision.ts';
import type { PolicyLayers } from './layers.ts';
import type { AuthorizationQuery } from './match-statement.ts';
import { type Reach, reach } from './principal.ts';
import { headOf } from './resource-head.ts';

/** Tells how a statement matches the query: the fast matcher, or one that looks up what was explained. */
export type Matcher = (statement: CompiledStatement, query: AuthorizationQuery, lowerAction: string) => Reach;

type Policies = readonly CompiledPolicy[];

/** What the steps below share, made once for each query. */
interface Hearing {
  readonly query: AuthorizationQuery;
  readonly layers: PolicyLayers;
  readonly matcher: Matcher;
  readonly action: ActionName;
  /** The head of the query's resource, worked out for the first index that is sorted by heads. */
  head: number | undefined;
}

/** The strongest statement of the resource's policy that allows. */
interface Grant {
  readonly statement: CompiledStatement;
  readonly reached: Reach;
}

/**
 * The order of AWS's enforcement code: any deny, then what each layer must allow.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function settle(query: AuthorizationQuery, layers: PolicyLayers, matcher: Matcher): Decision {
  const hearing: Hearing = { query, layers, matcher, action: actionName(query.action), head: undefined };
  return explicitDeny(hearing) ?? organizationDeny(hearing) ?? grantedAccess(hearing);
}

function explicitDeny(hearing: Hearing): Decision | undefined {
  const { rcp, scp, resource, identity, boundary, session, endpoint } = hearing.layers;
  const statement =
    firstOfLevels(hearing, rcp) ??
    (isBoundByScp(hearing.query.caller) ? firstOfLevels(hearing, scp) : undefined) ??
    first(hearing, resource, 'deny') ??
    first(hearing, identity, 'deny') ??
    first(hearing, boundary, 'deny') ??
    first(hearing, session, 'deny') ??
    first(hearing, endpoint, 'deny');
  return statement && decidedBy('explicit-deny', statement);
}

/** Every level must allow: of RCPs whoever asks, of SCPs for principals of an account, its root user included. */
function organizationDeny(hearing: Hearing): Decision | undefined {
  const { rcp = [], scp = [] } = hearing.layers;
  if (!rcp.every((level) => allows(hearing, level))) return implicitDeny('rcp');
  if (!isBoundByScp(hearing.query.caller)) return undefined;
  return scp.every((level) => allows(hearing, level)) ? undefined : implicitDeny('scp');
}

function grantedAccess(hearing: Hearing): Decision {
  const { endpoint, endpointAlone } = hearing.layers;
  if (endpointAlone) return endpointSide(hearing);
  const grant = strongestGrant(hearing);
  const decision = isSameAccount(hearing) ? sameAccount(hearing, grant) : otherAccount(hearing, grant);
  if (decision.effect === 'allow' && endpoint && !allows(hearing, endpoint)) return implicitDeny('endpoint');
  return decision;
}

function endpointSide(hearing: Hearing): Decision {
  const statement = first(hearing, hearing.layers.endpoint, 'allow');
  return statement ? decidedBy('allow', statement) : implicitDeny('endpoint');
}

/** In one account the identity policy or the resource policy is enough, save where the resource policy must allow itself. */
function sameAccount(hearing: Hearing, grant: Grant | undefined): Decision {
  const reached = grant?.reached ?? reach.none;
  if (hearing.layers.resourceMustAllow && !grant) return implicitDeny(resourceLayer(hearing));
  if (grant && reached === reach.exact) return decidedBy('allow', grant.statement);
  if (grant && reached === reach.entity) return limitedBySession(hearing) ?? decidedBy('allow', grant.statement);
  return identitySide(hearing);
}

/**
 * Both accounts must allow; how the resource policy names the caller makes no difference. Callers without an account,
 * services and anonymous ones, have only the resource's side.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
function otherAccount(hearing: Hearing, grant: Grant | undefined): Decision {
  if (!grant) return implicitDeny(resourceLayer(hearing));
  if (!hasIdentitySide(hearing.query.caller)) return decidedBy('allow', grant.statement);
  return identitySide(hearing);
}

function identitySide(hearing: Hearing): Decision {
  const { caller } = hearing.query;
  if (caller.kind === 'root') return limitedBySession(hearing) ?? { effect: 'allow' };
  const statement = first(hearing, hearing.layers.identity, 'allow');
  if (!statement) return implicitDeny('identity');
  return limitedBySession(hearing) ?? decidedBy('allow', statement);
}

/** Boundary and session policies give nothing; what they do not allow is denied. */
function limitedBySession(hearing: Hearing): Decision | undefined {
  const { boundary, session } = hearing.layers;
  if (boundary && !allows(hearing, boundary)) return implicitDeny('boundary');
  // A federated-user session without a session policy may do nothing; a role session may do all that its role may.
  if (!session && hearing.query.caller.kind === 'federated-user') return implicitDeny('session');
  return session && !allows(hearing, session) ? implicitDeny('session') : undefined;
}

function isSameAccount({ query }: Hearing): boolean {
  return hasIdentitySide(query.caller) && query.caller.account === query.resourceAccount;
}

function resourceLayer({ layers }: Hearing): Layer {
  return layers.resource?.[0]?.source.layer ?? 'resource';
}

function strongestGrant(hearing: Hearing): Grant | undefined {
  const { layers, query, matcher, action } = hearing;
  let strongest: Grant | undefined;
  for (const policy of layers.resource ?? []) {
    for (const statement of candidates(hearing, policy.allow)) {
      const reached = matcher(statement, query, action.lower);
      if (reached > (strongest?.reached ?? reach.none)) strongest = { statement, reached };
      if (reached === reach.exact) return strongest;
    }
  }
  return strongest;
}

function firstOfLevels(hearing: Hearing, levels: readonly Policies[] | undefined): CompiledStatement | undefined {
  for (const level of levels ?? []) {
    const statement = first(hearing, level, 'deny');
    if (statement) return statement;
  }
  return undefined;
}

function first(hearing: Hearing, policies: Policies | undefined, effect: 'allow' | 'deny') {
  if (!policies) return undefined;
  for (const policy of policies) {
    for (const statement of candidates(hearing, policy[effect])) {
      if (hearing.matcher(statement, hearing.query, hearing.action.lower) !== reach.none) return statement;
    }
  }
  return undefined;
}

function allows(hearing: Hearing, policies: Policies): boolean {
  return first(hearing, policies, 'allow') !== undefined;
}

/** The statements that can match the query's service and resource, in the order of the document. */
function candidates(hearing: Hearing, { byService, anyService }: StatementIndex): readonly CompiledStatement[] {
  const { byHead, anyHead } = byService.size === 0 ? anyService : (byService.get(hearing.action.service) ?? anyService);
  if (byHead.size === 0) return anyHead;
  hearing.head ??= headOf(hearing.query.resource);
  return byHead.get(hearing.head) ?? anyHead;
}
