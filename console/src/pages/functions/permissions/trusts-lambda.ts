import type { Role } from '@aws-sdk/client-iam';
import { trustedBy } from '../../iam/roles/trust-policy.ts';

/** Whether the trust policy of a role names Lambda; its conditions are looked at when a function runs. */
export function trustsLambda({ AssumeRolePolicyDocument }: Role): boolean {
  return trustedBy(AssumeRolePolicyDocument).includes('lambda.amazonaws.com');
}
