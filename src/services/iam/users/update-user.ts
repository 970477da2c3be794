import { accessKeys, mfaDevices, type UserDocument, users } from '../../../identity/documents.ts';
import type { Change, StoredDocument } from '../../../store/store.ts';
import type { UpdateUserRequest } from '../../../wire/models/iam.ts';
import { keysOf } from '../access-keys/keys-of.ts';
import { iamErrors } from '../errors.ts';
import { isNameTaken, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { devicesOf } from './devices-of.ts';

/**
 * Renames or moves a user, who keeps id, policies, access keys and MFA devices.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html
 */
export async function updateUser(input: UpdateUserRequest, ctx: IamContext): Promise<void> {
  const found = userKind.find(ctx, input.UserName);
  const { NewUserName = found.value.name, NewPath = found.value.path } = input;
  const user = { ...found.value, name: NewUserName, path: NewPath };
  const renamed = NewUserName !== found.value.name;
  await ctx.store.commit(renamed ? rename(found, user, ctx) : [users.replace(found, user)]);
}

function rename(found: StoredDocument<UserDocument>, user: UserDocument, ctx: IamContext): Change[] {
  const others = users.list(ctx.store, ctx.account, '').filter(({ value }) => value.id !== user.id);
  if (isNameTaken(others, user.name)) throw iamErrors.userExists(user.name);
  const keys = keysOf(found.value.name, ctx);
  const devices = devicesOf(found.value.name, ctx);
  return [
    users.remove(found),
    users.create(ctx.account, '', user.name, user),
    ...keys.map((key) => accessKeys.replace(key, { ...key.value, userName: user.name })),
    ...devices.map((device) => mfaDevices.replace(device, { ...device.value, userName: user.name })),
  ];
}
