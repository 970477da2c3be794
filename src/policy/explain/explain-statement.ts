import type { CompiledStatement } from '../compiled-policy.ts';
import { type AuthorizationQuery, matchesList } from '../match-statement.ts';
import { type Reach, reach, reachOf } from '../principal.ts';
import type { RequestContext } from '../request-context.ts';

/** The first part of a statement that did not match, with what the policy asked for and what the request had. */
export type Failure =
  | {
      readonly part: 'action' | 'resource' | 'principal';
      /** The element was NotAction, NotResource or NotPrincipal: anything but these was asked for. */
      readonly not?: true;
      readonly expected: readonly string[];
      readonly actual: string;
    }
  | ConditionFailure;

interface ConditionFailure {
  readonly part: 'condition';
  readonly operator: string;
  readonly key: string;
  readonly expected: readonly string[];
  /** Undefined when the request does not carry the key. */
  readonly actual: ReturnType<RequestContext['get']>;
}

export interface StatementExplanation {
  readonly statement: CompiledStatement;
  readonly reached: Reach;
  /** Undefined when the statement matched. */
  readonly failure: Failure | undefined;
}

/** Holds a statement against the query, part by part: action, resource, principal, conditions. */
export function explainStatement(statement: CompiledStatement, query: AuthorizationQuery): StatementExplanation {
  const failure =
    actionFailure(statement, query) ??
    resourceFailure(statement, query) ??
    principalFailure(statement, query) ??
    conditionFailure(statement, query);
  return { statement, reached: failure ? reach.none : reachFor(statement, query), failure };
}

function actionFailure({ action }: CompiledStatement, query: AuthorizationQuery): Failure | undefined {
  if (matchesList(action, query.action.toLowerCase(), query.context)) return undefined;
  return { part: 'action', ...negation(action), expected: action.written, actual: query.action };
}

function resourceFailure({ resource }: CompiledStatement, query: AuthorizationQuery): Failure | undefined {
  if (!resource || matchesList(resource, query.resource, query.context)) return undefined;
  return { part: 'resource', ...negation(resource), expected: resource.written, actual: query.resource };
}

function principalFailure(statement: CompiledStatement, query: AuthorizationQuery): Failure | undefined {
  if (reachFor(statement, query) !== reach.none) return undefined;
  const { caller } = query;
  const actual = caller.arn ?? caller.service ?? caller.provider ?? caller.account ?? caller.kind;
  const { principal } = statement;
  return { part: 'principal', ...negation(principal), expected: principal?.written ?? [], actual };
}

function negation(element: { readonly not: boolean } | undefined): { not?: true } {
  return element?.not ? { not: true } : {};
}

function conditionFailure({ conditions }: CompiledStatement, { context }: AuthorizationQuery): Failure | undefined {
  for (const { operator, key, lowerCaseKey, expected, holds } of conditions) {
    const actual = context.get(lowerCaseKey);
    if (!holds(actual, context)) return { part: 'condition', operator, key, expected, actual };
  }
  return undefined;
}

function reachFor({ principal, effect }: CompiledStatement, { caller }: AuthorizationQuery): Reach {
  return principal ? reachOf(principal, caller, effect) : reach.exact;
}
