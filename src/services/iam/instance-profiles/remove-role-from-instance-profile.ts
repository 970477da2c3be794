import { instanceProfiles } from '../../../identity/documents.ts';
import type { RemoveRoleFromInstanceProfileRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { roleKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { findProfile } from './find-profile.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html */
export async function removeRoleFromInstanceProfile(
  { InstanceProfileName, RoleName }: RemoveRoleFromInstanceProfileRequest,
  ctx: IamContext,
): Promise<void> {
  const found = findProfile(InstanceProfileName, ctx);
  const { name } = roleKind.find(ctx, RoleName).value;
  if (found.value.roleName !== name) throw iamErrors.noSuchRoleInProfile(name, InstanceProfileName);
  await ctx.store.commit([instanceProfiles.replace(found, { ...found.value, roleName: undefined })]);
}
