import type { Decision } from './decision.ts';
import type { PolicyLayers } from './layers.ts';
import { type AuthorizationQuery, matchStatement } from './match-statement.ts';
import { settle } from './settle.ts';

/** May the caller do it? Stops at the first statement that decides; use `explain` to learn about the others. */
export function decide(query: AuthorizationQuery, layers: PolicyLayers): Decision {
  return settle(query, layers, matchStatement);
}
