import { instanceProfiles } from '../../../identity/documents.ts';
import type { AddRoleToInstanceProfileRequest } from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { refuseLinked } from '../roles/refuse-linked.ts';
import { findProfile } from './find-profile.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html */
export async function addRoleToInstanceProfile(
  { InstanceProfileName, RoleName }: AddRoleToInstanceProfileRequest,
  ctx: IamContext,
): Promise<void> {
  const found = findProfile(InstanceProfileName, ctx);
  const role = roleKind.find(ctx, RoleName).value;
  refuseLinked(role);
  checkQuota('InstanceSessionsPerInstanceProfile', found.value.roleName === undefined ? 0 : 1);
  await ctx.store.commit([instanceProfiles.replace(found, { ...found.value, roleName: role.name })]);
}
