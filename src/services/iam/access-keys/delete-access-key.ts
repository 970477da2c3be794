import { accessKeys } from '../../../identity/documents.ts';
import type { DeleteAccessKeyRequest } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { findKey } from './keys-of.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html */
export async function deleteAccessKey(input: DeleteAccessKeyRequest, ctx: IamContext): Promise<void> {
  const { name } = userKind.find(ctx, userNameOf(input, ctx)).value;
  await ctx.store.commit([accessKeys.remove(findKey(name, input.AccessKeyId, ctx))]);
}
