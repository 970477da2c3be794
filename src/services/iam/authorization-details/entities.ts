import { groups, managedPolicies, roles, users } from '../../../identity/documents.ts';
import { managedPolicyArns } from '../../../identity/policies/managed-policies.ts';
import type { IamContext } from '../iam-context.ts';
import { isAwsPolicy } from '../managed-policies/find-policy.ts';
import type { PolicyUsage } from '../managed-policies/policy-usage.ts';

export type EntityType = 'User' | 'Group' | 'Role' | 'LocalManagedPolicy' | 'AWSManagedPolicy';

/** Something that the details tell of: by its name, policies by their ARN. */
export interface Entity {
  readonly type: EntityType;
  readonly name: string;
}

/** What the filter asks for. Without one: everything, but of AWS's policies only those in use. */
export function entitiesOf(filter: readonly string[], usage: PolicyUsage, { store, account }: IamContext): Entity[] {
  const names = (documents: readonly { readonly value: { readonly name: string } }[]) =>
    documents.map(({ value }) => value.name);
  const all: Readonly<Record<EntityType, () => readonly string[]>> = {
    User: () => names(users.list(store, account, '')),
    Group: () => names(groups.list(store, account, '')),
    Role: () => names(roles.list(store, account, '')),
    LocalManagedPolicy: () => managedPolicies.list(store, account, '').map(({ value }) => value.arn),
    AWSManagedPolicy: () => (filter.length > 0 ? managedPolicyArns() : usedOfAws(usage)),
  };
  const types = (Object.keys(all) as EntityType[]).filter((type) => filter.length === 0 || filter.includes(type));
  return types.flatMap((type) => all[type]().map((name) => ({ type, name })));
}

function usedOfAws({ attached, bounding }: PolicyUsage): string[] {
  return [...new Set([...attached.keys(), ...bounding.keys()])].filter(isAwsPolicy);
}
