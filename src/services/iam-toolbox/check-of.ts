import type { AccessQuestion } from '../../identity/access-question.ts';
import { isSigner } from '../../identity/principal.ts';
import type { Layer, LayerExplanation } from '../../policy/index.ts';
import type { Check } from '../../wire/models/iam-toolbox.ts';
import { policyTypes } from './evaluated-policies.ts';
import { matchedPolicies } from './matched-policies.ts';

/** What the toolbox calls the requirements that a request must meet. */
const checkTypes: Readonly<Record<Layer, string>> = {
  identity: 'PRINCIPAL',
  resource: 'RESOURCE',
  trust: 'RESOURCE',
  boundary: 'PERMISSIONS_BOUNDARY',
  session: 'SESSION',
  scp: 'SERVICE_CONTROL_POLICY',
  rcp: 'RESOURCE_CONTROL_POLICY',
  endpoint: 'VPC_ENDPOINT',
};

const effects = { allow: 'ALLOW', 'explicit-deny': 'EXPLICIT_DENY', 'implicit-deny': 'IMPLICIT_DENY' } as const;

/** One layer of policies as a requirement, with what it said. */
export function checkOf({ layer, effect, statements }: LayerExplanation, question: AccessQuestion): Check {
  const target = targetOf(layer, question);
  return {
    checkType: checkTypes[layer],
    evaluatedEffect: effects[effect],
    ...(target !== undefined && { targetArn: target }),
    relevantPolicyTypes: [policyTypes[layer]],
    matchedPolicies: matchedPolicies(statements),
  };
}

function targetOf(layer: Layer, { principal, resource }: AccessQuestion): string | undefined {
  if (layer === 'resource' || layer === 'trust' || layer === 'rcp') return resource;
  return isSigner(principal) ? principal.arn : undefined;
}
