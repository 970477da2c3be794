import { managedPolicies, type PolicyVersion } from '../../../identity/documents.ts';
import type { CreatePolicyVersionRequest, CreatePolicyVersionResponse } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { checkPolicySize, readPolicy } from '../policy-text.ts';
import { quotas } from '../quotas.ts';
import { requireOwnPolicy } from './find-policy.ts';
import { listedVersion } from './shown-policy.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html */
export async function createPolicyVersion(
  input: CreatePolicyVersionRequest,
  ctx: IamContext,
): Promise<CreatePolicyVersionResponse> {
  const found = requireOwnPolicy(input.PolicyArn, 'iam:CreatePolicyVersion', ctx);
  const old = found.value;
  checkPolicySize(input.PolicyDocument, 'PolicySize');
  readPolicy(input.PolicyDocument, 'identity');
  if (old.versions.length >= quotas.VersionsPerPolicy) throw iamErrors.tooManyVersions();
  const versionsMade = (old.versionsMade ?? old.versions.length) + 1;
  const version: PolicyVersion = { id: `v${versionsMade}`, document: input.PolicyDocument, createDate: ctx.now };
  const policy = {
    ...old,
    versions: [...old.versions, version],
    versionsMade,
    updateDate: ctx.now,
    defaultVersionId: input.SetAsDefault ? version.id : old.defaultVersionId,
  };
  await ctx.store.commit([managedPolicies.replace(found, policy)]);
  return { PolicyVersion: listedVersion(policy, version) };
}
