import type { CompiledPolicy, Layer } from '../compiled-policy.ts';
import { explain } from '../explain/explain.ts';
import type { PolicyLayers } from '../layers.ts';
import type { AuthorizationQuery } from '../match-statement.ts';
import { proposeStatement } from './allow-statement.ts';
import type { Edit } from './edit.ts';
import { policiesOf } from './layer-policies.ts';

/** For a layer in which nothing allows: the statement that it lacks. */
export function addAllow(query: AuthorizationQuery, layers: PolicyLayers, layer: Layer): Edit {
  const proposal = proposeStatement(query, layer);
  if ('reason' in proposal) return { kind: 'unchangeable', layer, reason: proposal.reason };
  const level = lackingLevel(query, layers, layer);
  const target = policyToExtend(layers, layer, level ?? 0);
  if (target?.version === '2008-10-17' && proposal.statement.Resource?.includes('${')) {
    const reason = 'The policy is of Version 2008-10-17, in which a wildcard cannot be written literally.';
    return { kind: 'unchangeable', layer, policy: target.source, reason };
  }
  return {
    kind: 'add-statement',
    layer,
    ...(level !== undefined && { level }),
    ...(target && { policy: target.source }),
    ...proposal,
  };
}

/** The first level of SCPs or RCPs that does not allow; undefined in layers without levels. */
function lackingLevel(query: AuthorizationQuery, layers: PolicyLayers, layer: Layer): number | undefined {
  if (layer !== 'scp' && layer !== 'rcp') return undefined;
  const levels = explain(query, layers).layers.filter((each) => each.layer === layer);
  return levels.findIndex(({ effect }) => effect !== 'allow');
}

/** Identity policies are as many as one likes: a statement is added in one of its own. */
function policyToExtend(layers: PolicyLayers, layer: Layer, level: number): CompiledPolicy | undefined {
  return layer === 'identity' ? undefined : policiesOf(layers, layer)[level]?.[0];
}
