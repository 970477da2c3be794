import type { GetLoginProfileRequest, GetLoginProfileResponse } from '../../../wire/models/iam.ts';
import { userNameOf } from '../caller-user.ts';
import type { IamContext } from '../iam-context.ts';
import { findLoginProfile } from './find-login-profile.ts';
import { shownLoginProfile } from './shown-login-profile.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html */
export function getLoginProfile(input: GetLoginProfileRequest, ctx: IamContext): GetLoginProfileResponse {
  const { user, profile } = findLoginProfile(userNameOf(input, ctx), ctx);
  return { LoginProfile: shownLoginProfile(user.value.name, profile) };
}
