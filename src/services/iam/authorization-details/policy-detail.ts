import type { ManagedPolicyDetail } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requirePolicy } from '../managed-policies/find-policy.ts';
import type { PolicyUsage } from '../managed-policies/policy-usage.ts';
import { listedPolicy, listedVersion } from '../managed-policies/shown-policy.ts';
import { encodePolicy } from '../policy-text.ts';

/**
 * A policy with its versions; of AWS's policies only the default version is kept here.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html
 */
export function policyDetail(arn: string, usage: PolicyUsage, ctx: IamContext): ManagedPolicyDetail {
  const policy = requirePolicy(arn, ctx);
  const newestFirst = [...policy.versions].reverse();
  return {
    ...listedPolicy(policy, usage),
    ...(policy.description !== undefined && { Description: policy.description }),
    PolicyVersionList: newestFirst.map((version) => ({
      Document: encodePolicy(version.document),
      ...listedVersion(policy, version),
    })),
  };
}
