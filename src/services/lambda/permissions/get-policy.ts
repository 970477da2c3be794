import { withTodaysNames } from '../../../identity/sessions/trusted-principals.ts';
import type { GetPolicyRequest, GetPolicyResponse } from '../../../wire/models/lambda.ts';
import { functions } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { policyText, trustedIdsIn } from './function-policy.ts';

/** Policies belong to functions: versions and aliases, of which there are none, have their own. https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html */
export function getPolicy(input: GetPolicyRequest, { store, ...call }: LambdaContext): GetPolicyResponse {
  const { account, region, name, qualifier } = functionReference(input, call);
  const { permissions, revisionId } = functions.get(store, account, region, name)?.value ?? {};
  if (!permissions || qualifier !== undefined) throw lambdaErrors.noPolicy();
  const Policy = withTodaysNames(store, policyText(permissions), trustedIdsIn(permissions));
  return { Policy, RevisionId: revisionId };
}
