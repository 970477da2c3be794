import { hash } from 'node:crypto';
import { attachedTo, type Ruling } from '../../identity/rulings/ruling.ts';
import type { CompiledPolicy, CompiledStatement, Layer, PolicyLayers, PolicySource } from '../../policy/index.ts';
import type { PolicyInfo } from '../../wire/models/iam-toolbox.ts';

/** What the toolbox calls the kinds of policies. */
export const policyTypes: Readonly<Record<Layer, string>> = {
  identity: 'IDENTITY_BASED_POLICY',
  resource: 'RESOURCE_BASED_POLICY',
  trust: 'RESOURCE_BASED_POLICY',
  boundary: 'PERMISSIONS_BOUNDARY',
  session: 'SESSION_POLICY',
  scp: 'SERVICE_CONTROL_POLICY',
  rcp: 'RESOURCE_CONTROL_POLICY',
  endpoint: 'VPC_ENDPOINT_POLICY',
};

/** Every policy that the rulings considered, once each, in the order of enforcement. */
export function evaluatedPolicies(rulings: readonly Ruling[]): readonly CompiledPolicy[] {
  const policies = rulings.flatMap(({ layers }) => policiesOf(layers));
  return [...new Map(policies.map((policy) => [policyUri(policy.source), policy])).values()];
}

export function policyInfo(ruling: Ruling, { source }: CompiledPolicy): PolicyInfo {
  const { arn, layer } = source;
  return {
    type: policyTypes[layer],
    inline: arn === undefined,
    uri: policyUri(source),
    attachedTo: attachedTo(ruling, source).map((owner) => ({ arn: owner })),
  };
}

/** The ARN of a managed policy; an opaque name for any other. */
export function policyUri({ arn, layer, name, attachedTo: owner = '' }: PolicySource): string {
  return arn ?? `inline-policy/${hash('sha256', JSON.stringify([layer, owner, name])).slice(0, 32)}`;
}

/** A statement without a Sid is called by its place. */
export function statementId({ sid, index }: CompiledStatement): string {
  return sid ?? `Statement${index + 1}`;
}

function policiesOf(layers: PolicyLayers): readonly CompiledPolicy[] {
  const { rcp = [], scp = [], resource = [], identity, boundary = [], session = [], endpoint = [] } = layers;
  return [...rcp.flat(), ...scp.flat(), ...resource, ...identity, ...boundary, ...session, ...endpoint];
}
