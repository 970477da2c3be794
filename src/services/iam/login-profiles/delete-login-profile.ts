import { users } from '../../../identity/documents.ts';
import type { DeleteLoginProfileRequest } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import type { IamContext } from '../iam-context.ts';
import { findLoginProfile } from './find-login-profile.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html */
export async function deleteLoginProfile(input: DeleteLoginProfileRequest, ctx: IamContext): Promise<void> {
  const { user } = findLoginProfile(userNameOf(input, ctx), ctx);
  await ctx.store.commit([users.replace(user, { ...user.value, loginProfile: undefined })]);
}
