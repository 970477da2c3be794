import { groups, roles, users } from '../../../identity/documents.ts';
import type { IamContext } from '../iam-context.ts';

/** How often each policy is attached to users, groups and roles, and how often it is their boundary. By ARN. */
export interface PolicyUsage {
  readonly attached: ReadonlyMap<string, number>;
  readonly bounding: ReadonlyMap<string, number>;
}

export function policyUsage({ store, account }: IamContext): PolicyUsage {
  const principals = [...users.list(store, account, ''), ...roles.list(store, account, '')];
  const attached = [...principals, ...groups.list(store, account, '')].flatMap(({ value }) => value.attachedPolicies);
  const bounding = principals.flatMap(({ value }) => value.permissionsBoundary ?? []);
  return { attached: counted(attached), bounding: counted(bounding) };
}

function counted(arns: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const arn of arns) counts.set(arn, (counts.get(arn) ?? 0) + 1);
  return counts;
}
