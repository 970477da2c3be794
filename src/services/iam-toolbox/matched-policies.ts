import type { StatementExplanation } from '../../policy/index.ts';
import type { MatchedPolicy } from '../../wire/models/iam-toolbox.ts';
import { policyUri, statementId } from './evaluated-policies.ts';

/** The statements that matched, by their policies. Of an implicit denial there are none. */
export function matchedPolicies(statements: readonly StatementExplanation[]): MatchedPolicy[] {
  const matched = statements.filter(({ failure }) => failure === undefined).map(({ statement }) => statement);
  const byUri = Map.groupBy(matched, ({ source }) => policyUri(source));
  return [...byUri].map(([uri, those]) => ({
    uri,
    matchedStatements: those.map((statement) => ({
      sid: statementId(statement),
      evaluatedEffect: statement.effect === 'Allow' ? 'ALLOW' : 'DENY',
    })),
  }));
}
