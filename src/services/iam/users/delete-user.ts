import { users } from '../../../identity/documents.ts';
import type { DeleteUserRequest } from '../../../wire/models/iam.ts';
import { keysOf } from '../access-keys/keys-of.ts';
import { iamErrors } from '../errors.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { refuseWithPolicies } from '../refuse-with-policies.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html */
export async function deleteUser({ UserName }: DeleteUserRequest, ctx: IamContext): Promise<void> {
  const found = userKind.find(ctx, UserName);
  refuseWithPolicies(found.value);
  if (keysOf(UserName, ctx).length > 0) throw iamErrors.entityInUse('delete access keys');
  await ctx.store.commit([users.remove(found)]);
}
