import { instanceProfiles } from '../../../identity/documents.ts';
import type { TagInstanceProfileRequest, UntagInstanceProfileRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { findProfile } from '../instance-profiles/find-profile.ts';
import { addTags, exactly, removeTags } from '../tag-lists.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagInstanceProfile.html */
export async function tagInstanceProfile(input: TagInstanceProfileRequest, ctx: IamContext): Promise<void> {
  const found = findProfile(input.InstanceProfileName, ctx);
  const tags = addTags(found.value.tags, input.Tags, exactly);
  await ctx.store.commit([instanceProfiles.replace(found, { ...found.value, tags })]);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagInstanceProfile.html */
export async function untagInstanceProfile(input: UntagInstanceProfileRequest, ctx: IamContext): Promise<void> {
  const found = findProfile(input.InstanceProfileName, ctx);
  const tags = removeTags(found.value.tags, input.TagKeys, exactly);
  await ctx.store.commit([instanceProfiles.replace(found, { ...found.value, tags })]);
}
