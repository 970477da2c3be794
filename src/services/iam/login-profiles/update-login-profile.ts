import { users } from '../../../identity/documents.ts';
import type { UpdateLoginProfileRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { findLoginProfile } from './find-login-profile.ts';
import { storePassword } from './store-password.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html */
export async function updateLoginProfile(input: UpdateLoginProfileRequest, ctx: IamContext): Promise<void> {
  const { user, profile } = findLoginProfile(input.UserName, ctx);
  const { PasswordResetRequired = profile.passwordResetRequired } = input;
  const loginProfile = { ...profile, passwordResetRequired: PasswordResetRequired };
  if (input.Password !== undefined) await storePassword(user, input.Password, loginProfile, ctx);
  else await ctx.store.commit([users.replace(user, { ...user.value, loginProfile })]);
}
