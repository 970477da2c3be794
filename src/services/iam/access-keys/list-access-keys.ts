import type { ListAccessKeysRequest, ListAccessKeysResponse } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { pageOf } from '../page.ts';
import { keysOf } from './keys-of.ts';
import { shownKey } from './shown-key.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html */
export function listAccessKeys(input: ListAccessKeysRequest, ctx: IamContext): ListAccessKeysResponse {
  const { name } = userKind.find(ctx, userNameOf(input, ctx)).value;
  const keys = keysOf(name, ctx).map(({ value }) => value);
  const [items, end] = pageOf(keys, ({ id }) => id, input);
  return { AccessKeyMetadata: items.map(shownKey), ...end };
}
