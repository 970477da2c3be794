import type { GetUserRequest, GetUserResponse } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { shownUser } from './shown-user.ts';

/**
 * Without a name: the caller. The root user has neither name nor path.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html
 */
export function getUser(input: GetUserRequest, ctx: IamContext): GetUserResponse {
  const { principal, account } = ctx;
  if (input.UserName === undefined && principal.kind === 'root') {
    const CreateDate = ctx.accounts.createDate(account);
    return { User: { UserId: principal.userId, Arn: principal.arn, CreateDate } };
  }
  return { User: shownUser(account, userKind.find(ctx, userNameOf(input, ctx)).value) };
}
