import { type AccessKeyDocument, accessKeys } from '../../../identity/documents.ts';
import type { UpdateAccessKeyRequest } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { findKey } from './keys-of.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html */
export async function updateAccessKey(input: UpdateAccessKeyRequest, ctx: IamContext): Promise<void> {
  const { name } = userKind.find(ctx, userNameOf(input, ctx)).value;
  const found = findKey(name, input.AccessKeyId, ctx);
  // INVARIANT: constraints.ts lets no other status through.
  const status = input.Status as AccessKeyDocument['status'];
  await ctx.store.commit([accessKeys.replace(found, { ...found.value, status })]);
}
