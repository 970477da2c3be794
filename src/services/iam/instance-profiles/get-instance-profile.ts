import type { GetInstanceProfileRequest, GetInstanceProfileResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { findProfile } from './find-profile.ts';
import { shownProfile } from './shown-profile.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html */
export function getInstanceProfile(input: GetInstanceProfileRequest, ctx: IamContext): GetInstanceProfileResponse {
  return { InstanceProfile: shownProfile(ctx, findProfile(input.InstanceProfileName, ctx).value) };
}
