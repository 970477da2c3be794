import { iamArn } from '../../../core/arn.ts';
import { uniqueId } from '../../../core/ids.ts';
import { type ManagedPolicyDocument, managedPolicies } from '../../../identity/documents.ts';
import type { CreatePolicyRequest, CreatePolicyResponse } from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import { iamErrors } from '../errors.ts';
import { isNameTaken } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { checkPolicySize, readPolicy } from '../policy-text.ts';
import { checkTags, exactly } from '../tag-lists.ts';
import { policyUsage } from './policy-usage.ts';
import { createdPolicy } from './shown-policy.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
export async function createPolicy(input: CreatePolicyRequest, ctx: IamContext): Promise<CreatePolicyResponse> {
  const existing = managedPolicies.list(ctx.store, ctx.account, '');
  if (isNameTaken(existing, input.PolicyName)) throw iamErrors.policyExists(input.PolicyName);
  checkQuota('PoliciesPerAccount', existing.length);
  checkPolicySize(input.PolicyDocument, 'PolicySize');
  readPolicy(input.PolicyDocument, 'identity');
  const policy = newPolicy(input, ctx);
  await ctx.store.commit([managedPolicies.create(ctx.account, '', policy.arn, policy)]);
  return { Policy: createdPolicy(policy, policyUsage(ctx)) };
}

function newPolicy(input: CreatePolicyRequest, { account, now }: IamContext): ManagedPolicyDocument {
  const { PolicyName: name, Path: path = '/', Description: description } = input;
  return {
    name,
    path,
    arn: iamArn(account, `policy${path}${name}`),
    id: uniqueId('ANPA'),
    ...(description !== undefined && { description }),
    createDate: now,
    updateDate: now,
    defaultVersionId: 'v1',
    versions: [{ id: 'v1', document: input.PolicyDocument, createDate: now }],
    versionsMade: 1,
    tags: checkTags(input.Tags ?? [], exactly),
  };
}
