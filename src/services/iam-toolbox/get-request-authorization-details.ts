import type { Ruling } from '../../identity/rulings/ruling.ts';
import { requestContext, serviceContext } from '../../identity/rulings/shown-context.ts';
import { explain } from '../../policy/index.ts';
import type {
  Evaluation,
  GetRequestAuthorizationDetailsInput,
  GetRequestAuthorizationDetailsOutput,
} from '../../wire/models/iam-toolbox.ts';
import { checkOf } from './check-of.ts';
import { iamToolboxErrors } from './errors.ts';
import { evaluatedPolicies, policyInfo } from './evaluated-policies.ts';
import { failedConditions } from './failed-conditions.ts';
import { findDenial } from './find-denial.ts';
import type { IamToolboxContext } from './iam-toolbox-context.ts';
import { matchedPolicies } from './matched-policies.ts';

/**
 * What was evaluated for a denied request. One page holds everything, so that no token is ever ours. AWS says which
 * statements matched; `failedConditions` says besides what those that did not match wanted.
 * https://docs.aws.amazon.com/iam-toolbox/latest/APIReference/API_GetRequestAuthorizationDetails.html
 */
export function getRequestAuthorizationDetails(
  { authorizationId, nextToken }: GetRequestAuthorizationDetailsInput,
  ctx: IamToolboxContext,
): GetRequestAuthorizationDetailsOutput {
  const rulings = findDenial(authorizationId, ctx);
  if (nextToken !== undefined) throw iamToolboxErrors.invalidToken();
  const denial = rulings.at(-1)!;
  return {
    requestContext: requestContext(denial),
    evaluations: rulings.map(evaluation),
    policies: evaluatedPolicies(rulings).map((policy) => policyInfo(denial, policy)),
  };
}

const effects = { allow: 'ALLOW', 'explicit-deny': 'EXPLICIT_DENY', 'implicit-deny': 'IMPLICIT_DENY' } as const;

function evaluation(ruling: Ruling): Evaluation {
  const { query, question, layers } = ruling;
  const explanation = explain(query, layers);
  return {
    action: question.action,
    resource: question.resource,
    context: serviceContext(question),
    evaluatedEffect: effects[explanation.decision.effect],
    matchedPolicies: matchedPolicies(explanation.layers.flatMap(({ statements }) => statements)),
    checks: explanation.layers.map((layer) => checkOf(layer, question)),
    failedConditions: failedConditions(explanation),
  };
}
