import { managedPolicies } from '../../../identity/documents.ts';
import { managedPolicyArns } from '../../../identity/policies/managed-policies.ts';
import type { ListPoliciesRequest, ListPoliciesResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { requirePolicy } from './find-policy.ts';
import { type PolicyUsage, policyUsage } from './policy-usage.ts';
import { listedPolicy } from './shown-policy.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html */
export function listPolicies(input: ListPoliciesRequest, ctx: IamContext): ListPoliciesResponse {
  const usage = policyUsage(ctx);
  const found = arnsOfScope(input, ctx).filter((arn) => isAskedFor(arn, input, usage));
  const [arns, end] = pageOf(found, (arn) => arn, input);
  // INVARIANT: no document of AWS's policies is unpacked for a list.
  return { Policies: arns.map((arn) => listedPolicy(requirePolicy(arn, ctx), usage)), ...end };
}

function arnsOfScope({ Scope = 'All' }: ListPoliciesRequest, { store, account }: IamContext): readonly string[] {
  const own = Scope === 'AWS' ? [] : managedPolicies.list(store, account, '').map(({ value }) => value.arn);
  return Scope === 'Local' ? own : [...own, ...managedPolicyArns()];
}

function isAskedFor(arn: string, input: ListPoliciesRequest, { attached, bounding }: PolicyUsage): boolean {
  const { PathPrefix = '/', OnlyAttached, PolicyUsageFilter } = input;
  const path = arn.slice(arn.indexOf('/'), arn.lastIndexOf('/') + 1);
  if (!path.startsWith(PathPrefix)) return false;
  if (PolicyUsageFilter === 'PermissionsBoundary') return bounding.has(arn);
  return !(OnlyAttached || PolicyUsageFilter) || attached.has(arn);
}
