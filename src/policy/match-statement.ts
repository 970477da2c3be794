import type { Caller } from './caller.ts';
import type { CompiledStatement, PatternList } from './compiled-policy.ts';
import type { CompiledCondition } from './condition.ts';
import { matchesAny } from './patterns/pattern.ts';
import { type Reach, reach, reachOf } from './principal.ts';
import type { RequestContext } from './request-context.ts';

/** One question: may this caller do this to that? */
export interface AuthorizationQuery {
  readonly caller: Caller;
  /** Such as `execute-api:Invoke`; case does not count. */
  readonly action: string;
  /** ARN; `*` for actions that know no resources. */
  readonly resource: string;
  /** 12 digits: the account that owns the resource, which its ARN may not tell. */
  readonly resourceAccount: string;
  readonly context: RequestContext;
}

/**
 * Whether all parts of the statement match, and how its Principal names the caller; `exact` where there is no Principal.
 * `lowerAction` is the query's action in lower case.
 */
export function matchStatement(statement: CompiledStatement, query: AuthorizationQuery, lowerAction: string): Reach {
  const { action, resource, principal, conditions, effect } = statement;
  if (!matchesList(action, lowerAction, query.context)) return reach.none;
  if (resource && !matchesList(resource, query.resource, query.context)) return reach.none;
  const reached = principal ? reachOf(principal, query.caller, effect) : reach.exact;
  return reached !== reach.none && allHold(conditions, query.context) ? reached : reach.none;
}

export function matchesList({ patterns, not }: PatternList, text: string, context: RequestContext): boolean {
  return matchesAny(patterns, text, context) !== not;
}

function allHold(conditions: readonly CompiledCondition[], context: RequestContext): boolean {
  for (const condition of conditions) {
    if (!condition.holds(context.get(condition.lowerCaseKey), context)) return false;
  }
  return true;
}
