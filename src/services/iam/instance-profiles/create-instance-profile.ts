import { uniqueId } from '../../../core/ids.ts';
import { type InstanceProfileDocument, instanceProfiles } from '../../../identity/documents.ts';
import type { CreateInstanceProfileRequest, CreateInstanceProfileResponse } from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import { iamErrors } from '../errors.ts';
import { isNameTaken } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { checkTags, exactly } from '../tag-lists.ts';
import { createdProfile } from './shown-profile.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html */
export async function createInstanceProfile(
  { InstanceProfileName: name, Path: path = '/', Tags = [] }: CreateInstanceProfileRequest,
  ctx: IamContext,
): Promise<CreateInstanceProfileResponse> {
  const existing = instanceProfiles.list(ctx.store, ctx.account, '');
  if (isNameTaken(existing, name)) throw iamErrors.instanceProfileExists(name);
  checkQuota('InstanceProfilesPerAccount', existing.length);
  const tags = checkTags(Tags, exactly);
  const profile: InstanceProfileDocument = { name, path, id: uniqueId('AIPA'), createDate: ctx.now, tags };
  await ctx.store.commit([instanceProfiles.create(ctx.account, '', name, profile)]);
  return { InstanceProfile: createdProfile(ctx, profile) };
}
