import { parseJson } from '../../core/json.ts';
import type {
  GetRequestAuthorizationPolicyInput,
  GetRequestAuthorizationPolicyOutput,
} from '../../wire/models/iam-toolbox.ts';
import { iamToolboxErrors } from './errors.ts';
import { evaluatedPolicies, policyUri } from './evaluated-policies.ts';
import { findDenial } from './find-denial.ts';
import type { IamToolboxContext } from './iam-toolbox-context.ts';

/**
 * A policy as it was when the request was denied, not as it is now.
 * https://docs.aws.amazon.com/iam-toolbox/latest/APIReference/API_GetRequestAuthorizationPolicy.html
 */
export function getRequestAuthorizationPolicy(
  input: GetRequestAuthorizationPolicyInput,
  ctx: IamToolboxContext,
): GetRequestAuthorizationPolicyOutput {
  const policies = evaluatedPolicies(findDenial(input.authorizationId, ctx));
  const found = policies.find(({ source }) => policyUri(source) === input.policyUri);
  if (found?.source.text === undefined) throw iamToolboxErrors.noSuchPolicy(input.policyUri);
  return { policyDocument: parseJson(found.source.text) };
}
