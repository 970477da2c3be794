import { managedPolicies } from '../../../identity/documents.ts';
import type { DeletePolicyRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { requireOwnPolicy } from './find-policy.ts';
import { policyUsage } from './policy-usage.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html */
export async function deletePolicy({ PolicyArn }: DeletePolicyRequest, ctx: IamContext): Promise<void> {
  const found = requireOwnPolicy(PolicyArn, 'iam:DeletePolicy', ctx);
  const { attached, bounding } = policyUsage(ctx);
  if (attached.has(PolicyArn) || bounding.has(PolicyArn)) throw iamErrors.policyInUse();
  if (found.value.versions.length > 1) throw iamErrors.policyHasVersions();
  await ctx.store.commit([managedPolicies.remove(found)]);
}
