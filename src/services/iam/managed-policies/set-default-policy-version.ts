import { managedPolicies } from '../../../identity/documents.ts';
import type { SetDefaultPolicyVersionRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { requireOwnPolicy } from './find-policy.ts';
import { findVersion } from './find-version.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html */
export async function setDefaultPolicyVersion(
  { PolicyArn, VersionId }: SetDefaultPolicyVersionRequest,
  ctx: IamContext,
): Promise<void> {
  const missing = () => iamErrors.noSuchVersion(PolicyArn, VersionId);
  const found = requireOwnPolicy(PolicyArn, 'iam:SetDefaultPolicyVersion', ctx, missing);
  const { id } = findVersion(found.value, VersionId);
  await ctx.store.commit([managedPolicies.replace(found, { ...found.value, defaultVersionId: id })]);
}
