import type { AttachedPolicy } from '../../../wire/models/iam.ts';

/** An attached policy: its ARN and the name at its end. */
export function shownAttachment(arn: string): AttachedPolicy {
  return { PolicyName: arn.slice(arn.lastIndexOf('/') + 1), PolicyArn: arn };
}
