import type { UpdateAssumeRolePolicyRequest } from '../../../wire/models/iam.ts';
import { changeHolder, roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { readTrustPolicy } from './read-trust-policy.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html */
export function updateAssumeRolePolicy(
  { RoleName, PolicyDocument }: UpdateAssumeRolePolicyRequest,
  ctx: IamContext,
): Promise<void> {
  return changeHolder(roleKind, RoleName, ctx, () => readTrustPolicy(PolicyDocument, ctx));
}
