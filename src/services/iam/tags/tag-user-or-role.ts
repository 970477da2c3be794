import type { TagRoleRequest, TagUserRequest, UntagRoleRequest, UntagUserRequest } from '../../../wire/models/iam.ts';
import { describeHolder, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { addTags, ignoringCase, removeTags } from '../tag-lists.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html */
export function tagUser({ UserName, Tags }: TagUserRequest, ctx: IamContext): Promise<void> {
  return describeHolder(userKind, UserName, ctx, ({ tags }) => ({ tags: addTags(tags, Tags, ignoringCase) }));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html */
export function tagRole({ RoleName, Tags }: TagRoleRequest, ctx: IamContext): Promise<void> {
  return describeHolder(roleKind, RoleName, ctx, ({ tags }) => ({ tags: addTags(tags, Tags, ignoringCase) }));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html */
export function untagUser({ UserName, TagKeys }: UntagUserRequest, ctx: IamContext): Promise<void> {
  return describeHolder(userKind, UserName, ctx, ({ tags }) => ({ tags: removeTags(tags, TagKeys, ignoringCase) }));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html */
export function untagRole({ RoleName, TagKeys }: UntagRoleRequest, ctx: IamContext): Promise<void> {
  return describeHolder(roleKind, RoleName, ctx, ({ tags }) => ({ tags: removeTags(tags, TagKeys, ignoringCase) }));
}
