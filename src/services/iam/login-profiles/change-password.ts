import type { ChangePasswordRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { findLoginProfile } from './find-login-profile.ts';
import { isPassword } from './password-hash.ts';
import { storePassword } from './store-password.ts';

/**
 * The caller's own password, which the caller proves to know.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html
 */
export async function changePassword(
  { OldPassword, NewPassword }: ChangePasswordRequest,
  ctx: IamContext,
): Promise<void> {
  if (ctx.principal.kind !== 'user') throw iamErrors.notAUser();
  const { user, profile } = findLoginProfile(ctx.principal.name, ctx);
  if (!(await isPassword(OldPassword, profile.passwordHash))) throw iamErrors.wrongOldPassword();
  await storePassword(user, NewPassword, { ...profile, passwordResetRequired: false }, ctx);
}
