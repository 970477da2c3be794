import type { GetPolicyVersionRequest, GetPolicyVersionResponse } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { encodePolicy } from '../policy-text.ts';
import { requirePolicy } from './find-policy.ts';
import { findVersion } from './find-version.ts';
import { listedVersion } from './shown-policy.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html */
export function getPolicyVersion(
  { PolicyArn, VersionId }: GetPolicyVersionRequest,
  ctx: IamContext,
): GetPolicyVersionResponse {
  const policy = requirePolicy(PolicyArn, ctx, () => iamErrors.noSuchVersion(PolicyArn, VersionId));
  const version = findVersion(policy, VersionId);
  return { PolicyVersion: { Document: encodePolicy(version.document), ...listedVersion(policy, version) } };
}
