import { type Caller, isBoundByScp } from '../caller.ts';
import type { CompiledPolicy, CompiledStatement, Layer } from '../compiled-policy.ts';
import type { Decision } from '../decision.ts';
import type { PolicyLayers } from '../layers.ts';
import type { AuthorizationQuery } from '../match-statement.ts';
import { reach } from '../principal.ts';
import { settle } from '../settle.ts';
import { explainStatement, type StatementExplanation } from './explain-statement.ts';

/** Everything that was considered, and the decision that follows. */
export interface Explanation {
  readonly decision: Decision;
  /**
   * In the order of enforcement; each level of SCPs and RCPs by itself. A layer that denied by its absence comes last, without
   * statements.
   */
  readonly layers: readonly LayerExplanation[];
}

/** What a layer says by itself. It need not allow for the request to be allowed: see the decision. */
export interface LayerExplanation {
  readonly layer: Layer;
  readonly effect: Decision['effect'];
  /** Every statement of the layer's policies. */
  readonly statements: readonly StatementExplanation[];
}

/**
 * The same decision as `decide` makes, with every statement and the first part of it that failed. The statements are
 * matched by code of its own; only the order of enforcement is shared.
 */
export function explain(query: AuthorizationQuery, layers: PolicyLayers): Explanation {
  const explained = new Map<CompiledStatement, StatementExplanation>();
  const explanations = presentLayers(layers, query.caller).map(([layer, policies]) =>
    explainLayer(layer, policies, query),
  );
  for (const { statements } of explanations) for (const each of statements) explained.set(each.statement, each);
  const decision = settle(query, layers, (statement) => explained.get(statement)?.reached ?? reach.none);
  return { decision, layers: [...explanations, ...absentLayer(decision, explanations)] };
}

/** A layer that denies because it is not there, such as the session policy of a federated session. */
function absentLayer({ layer }: Decision, explained: readonly LayerExplanation[]): LayerExplanation[] {
  if (!layer || explained.some((each) => each.layer === layer)) return [];
  return [{ layer, effect: 'implicit-deny', statements: [] }];
}

/** Service control policies are there for callers that they bind. */
function presentLayers(layers: PolicyLayers, caller: Caller): (readonly [Layer, readonly CompiledPolicy[]])[] {
  const { rcp = [], scp = [], resource, identity, boundary, session, endpoint, endpointAlone } = layers;
  return [
    ...rcp.map((level) => ['rcp', level] as const),
    ...(isBoundByScp(caller) ? scp.map((level) => ['scp', level] as const) : []),
    ...(resource ? [[resource[0]?.source.layer ?? 'resource', resource] as const] : []),
    ...(endpointAlone ? [] : [['identity', identity] as const]),
    ...(boundary ? [['boundary', boundary] as const] : []),
    ...(session ? [['session', session] as const] : []),
    ...(endpoint ? [['endpoint', endpoint] as const] : []),
  ];
}

function explainLayer(layer: Layer, policies: readonly CompiledPolicy[], query: AuthorizationQuery): LayerExplanation {
  const statements = policies.flatMap((policy) => policy.statements.map((each) => explainStatement(each, query)));
  return { layer, effect: effectOf(statements), statements };
}

function effectOf(statements: readonly StatementExplanation[]): Decision['effect'] {
  const matched = statements.filter(({ failure }) => !failure).map(({ statement }) => statement.effect);
  if (matched.includes('Deny')) return 'explicit-deny';
  return matched.includes('Allow') ? 'allow' : 'implicit-deny';
}
