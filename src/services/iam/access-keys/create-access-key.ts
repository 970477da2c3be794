import { accessKeyId } from '../../../core/access-key-id.ts';
import { secretAccessKey } from '../../../core/ids.ts';
import { type AccessKeyDocument, accessKeys } from '../../../identity/documents.ts';
import { secretPurpose } from '../../../identity/keys/root-key.ts';
import type { CreateAccessKeyRequest, CreateAccessKeyResponse } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import { checkQuota } from '../check-quota.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { keysOf } from './keys-of.ts';
import { shownKey } from './shown-key.ts';

/**
 * The secret is answered this once and kept sealed.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
export async function createAccessKey(
  input: CreateAccessKeyRequest,
  ctx: IamContext,
): Promise<CreateAccessKeyResponse> {
  const userName = userNameOf(input, ctx);
  userKind.find(ctx, userName);
  checkQuota('AccessKeysPerUser', keysOf(userName, ctx).length);
  const [id, secret] = [accessKeyId('AKIA', ctx.account), secretAccessKey()];
  const sealedSecret = ctx.sealer.seal(secret, secretPurpose(id));
  const key: AccessKeyDocument = { id, userName, sealedSecret, status: 'Active', createDate: ctx.now };
  await ctx.store.commit([accessKeys.create(ctx.account, '', id, key)]);
  return { AccessKey: { ...shownKey(key), SecretAccessKey: secret } };
}
