import type { GetPolicyRequest, GetPolicyResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requirePolicy } from './find-policy.ts';
import { policyUsage } from './policy-usage.ts';
import { shownPolicy } from './shown-policy.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html */
export function getPolicy({ PolicyArn }: GetPolicyRequest, ctx: IamContext): GetPolicyResponse {
  return { Policy: shownPolicy(requirePolicy(PolicyArn, ctx), policyUsage(ctx)) };
}
