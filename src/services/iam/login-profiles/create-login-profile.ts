import type { CreateLoginProfileRequest, CreateLoginProfileResponse } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import { iamErrors } from '../errors.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { shownLoginProfile } from './shown-login-profile.ts';
import { storePassword } from './store-password.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html */
export async function createLoginProfile(
  input: CreateLoginProfileRequest,
  ctx: IamContext,
): Promise<CreateLoginProfileResponse> {
  const user = userKind.find(ctx, userNameOf(input, ctx));
  const { name, loginProfile } = user.value;
  if (input.Password === undefined) throw iamErrors.noPassword();
  if (loginProfile) throw iamErrors.loginProfileExists(name);
  const rest = { createDate: ctx.now, passwordResetRequired: input.PasswordResetRequired ?? false };
  return { LoginProfile: shownLoginProfile(name, await storePassword(user, input.Password, rest, ctx)) };
}
