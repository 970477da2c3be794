import { managedPolicies } from '../../../identity/documents.ts';
import type { DeletePolicyVersionRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { requireOwnPolicy } from './find-policy.ts';
import { findVersion } from './find-version.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html */
export async function deletePolicyVersion(
  { PolicyArn, VersionId }: DeletePolicyVersionRequest,
  ctx: IamContext,
): Promise<void> {
  const found = requireOwnPolicy(PolicyArn, 'iam:DeletePolicyVersion', ctx);
  const { id } = findVersion(found.value, VersionId);
  if (id === found.value.defaultVersionId) throw iamErrors.defaultVersion();
  const versions = found.value.versions.filter((version) => version.id !== id);
  await ctx.store.commit([managedPolicies.replace(found, { ...found.value, versions })]);
}
