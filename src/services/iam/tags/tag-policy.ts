import { managedPolicies } from '../../../identity/documents.ts';
import type { TagPolicyRequest, UntagPolicyRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requireOwnPolicy } from '../managed-policies/find-policy.ts';
import { addTags, exactly, removeTags } from '../tag-lists.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagPolicy.html */
export async function tagPolicy({ PolicyArn, Tags }: TagPolicyRequest, ctx: IamContext): Promise<void> {
  const found = requireOwnPolicy(PolicyArn, 'iam:TagPolicy', ctx);
  const tags = addTags(found.value.tags, Tags, exactly);
  await ctx.store.commit([managedPolicies.replace(found, { ...found.value, tags })]);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagPolicy.html */
export async function untagPolicy({ PolicyArn, TagKeys }: UntagPolicyRequest, ctx: IamContext): Promise<void> {
  const found = requireOwnPolicy(PolicyArn, 'iam:UntagPolicy', ctx);
  const tags = removeTags(found.value.tags, TagKeys, exactly);
  await ctx.store.commit([managedPolicies.replace(found, { ...found.value, tags })]);
}
