import type { Explanation, StatementExplanation } from '../../policy/index.ts';
import type { FailedCondition } from '../../wire/models/iam-toolbox.ts';
import { policyUri, statementId } from './evaluated-policies.ts';

const mostShown = 500;

/** Of the statements that spoke of this action and resource but did not match: the condition that failed first. */
export function failedConditions({ layers }: Explanation): FailedCondition[] {
  return layers
    .flatMap(({ statements }) => statements)
    .flatMap(failedCondition)
    .slice(0, mostShown);
}

function failedCondition({ statement, failure }: StatementExplanation): FailedCondition[] {
  if (failure?.part !== 'condition') return [];
  const { operator, key, expected, actual } = failure;
  return [
    {
      uri: policyUri(statement.source),
      sid: statementId(statement),
      statementEffect: statement.effect === 'Allow' ? 'ALLOW' : 'DENY',
      operator,
      key,
      expected: [...expected],
      ...(actual !== undefined && { actual: [actual].flat() }),
    },
  ];
}
