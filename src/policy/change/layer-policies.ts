import type { CompiledPolicy, Layer } from '../compiled-policy.ts';
import type { PolicyLayers } from '../layers.ts';

type Policies = readonly CompiledPolicy[];

/** A layer's policies by level; layers without levels have one. */
export function policiesOf(layers: PolicyLayers, layer: Layer): readonly Policies[] {
  if (layer === 'scp' || layer === 'rcp') return layers[layer] ?? [];
  return [layers[memberOf(layer)] ?? []];
}

/** The same layers with the policies of one, level by level, replaced. */
export function withPolicies(layers: PolicyLayers, layer: Layer, levels: readonly Policies[]): PolicyLayers {
  if (layer === 'scp' || layer === 'rcp') return { ...layers, [layer]: levels };
  return { ...layers, [memberOf(layer)]: levels.flat() };
}

/** A role's trust policy is the policy of the resource. */
function memberOf(layer: Exclude<Layer, 'scp' | 'rcp'>) {
  return layer === 'trust' ? 'resource' : layer;
}
