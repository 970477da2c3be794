import type { CompiledPolicy, CompiledStatement, Explanation, Layer } from '../../../policy/index.ts';
import type { Statement } from '../../../wire/models/iam.ts';
import { endOf, startOf } from './statement-place.ts';

const types: Readonly<Partial<Record<Layer, string>>> = {
  identity: 'IAM Policy',
  resource: 'Resource Policy',
  boundary: 'Permissions Boundary Policy',
};

/**
 * The statements that determine the decision: those that deny, if any does, else those that allow. A boundary gives
 * nothing, and nothing stands behind an implicit deny.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
export function matchedStatements({ decision, layers }: Explanation, policies: readonly CompiledPolicy[]): Statement[] {
  if (decision.effect === 'implicit-deny') return [];
  const effect = decision.effect === 'allow' ? 'Allow' : 'Deny';
  const speaking = layers.filter(({ layer }) => effect === 'Deny' || layer !== 'boundary');
  return speaking
    .flatMap(({ statements }) => statements)
    .filter(({ statement, failure }) => !failure && statement.effect === effect)
    .map(({ statement }) => shown(statement, policies));
}

function shown(statement: CompiledStatement, policies: readonly CompiledPolicy[]): Statement {
  const { source } = statement;
  const policy = policies.find((each) => each.source === source)!;
  return {
    SourcePolicyId: source.name,
    SourcePolicyType: types[source.layer] ?? 'none',
    StartPosition: startOf(statement, policy),
    EndPosition: endOf(statement),
  };
}
