import { roles, users } from '../../../identity/documents.ts';
import type { IamContext } from '../iam-context.ts';

/** How often each policy is attached to users and roles, and how often it is their boundary. By ARN. */
export interface PolicyUsage {
  readonly attached: ReadonlyMap<string, number>;
  readonly bounding: ReadonlyMap<string, number>;
}

export function policyUsage({ store, account }: IamContext): PolicyUsage {
  const [attached, bounding] = [new Map<string, number>(), new Map<string, number>()];
  for (const { value } of [...users.list(store, account, ''), ...roles.list(store, account, '')]) {
    for (const arn of value.attachedPolicies) count(attached, arn);
    if (value.permissionsBoundary) count(bounding, value.permissionsBoundary);
  }
  return { attached, bounding };
}

function count(counts: Map<string, number>, arn: string): void {
  counts.set(arn, (counts.get(arn) ?? 0) + 1);
}
