import { type UserDocument, users } from '../../../identity/documents.ts';
import type { DeleteUserRequest } from '../../../wire/models/iam.ts';
import { keysOf } from '../access-keys/keys-of.ts';
import { iamErrors } from '../errors.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { passwordRecords } from '../login-profiles/password-record.ts';
import { refuseWithPolicies } from '../refuse-with-policies.ts';
import { devicesOf } from './devices-of.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html */
export async function deleteUser({ UserName }: DeleteUserRequest, ctx: IamContext): Promise<void> {
  const found = userKind.find(ctx, UserName);
  refuseInUse(found.value, ctx);
  const record = passwordRecords.get(ctx.store, ctx.account, '', found.value.id);
  await ctx.store.commit([users.remove(found), ...(record ? [passwordRecords.remove(record)] : [])]);
}

/** Throws DeleteConflict for a user who still has anything. */
function refuseInUse(user: UserDocument, ctx: IamContext): void {
  if (user.groups && user.groups.length > 0) throw iamErrors.entityInUse('remove users from group');
  refuseWithPolicies(user);
  if (user.loginProfile) throw iamErrors.entityInUse('delete login profile');
  if (keysOf(user.name, ctx).length > 0) throw iamErrors.entityInUse('delete access keys');
  if (devicesOf(user.name, ctx).length > 0) throw iamErrors.entityInUse('delete MFA device');
}
