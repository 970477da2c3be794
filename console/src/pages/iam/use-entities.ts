import {
  type Group,
  IAMClient,
  type Policy,
  type PolicyScopeType,
  paginateListGroups,
  paginateListPolicies,
  paginateListRoles,
  paginateListUsers,
  type Role,
  type User,
} from '@aws-sdk/client-iam';
import { useCallback, useMemo } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem, pageSize } from '../../parts/every-item.ts';
import { useSession } from '../../session.tsx';
import { type Answer, useAnswer } from '../../use-answer.ts';

/** Every user of the account. */
export const useUsers = () => useEvery(users);

/** Every group of the account. */
export const useGroups = () => useEvery(groups);

/** Every role of the account. */
export const useRoles = () => useEvery(roles);

/** The managed policies: AWS's, the account's own, or all of them. */
export const usePolicies = (scope: PolicyScopeType) => useEvery(policies[scope]);

/** The ARNs of the account itself, its users and its roles; as far as they may be listed. */
export function usePrincipals(): readonly string[] {
  const { account } = useSession();
  const [{ value: ofUsers = [] }, { value: ofRoles = [] }] = [useUsers(), useRoles()];
  return useMemo(
    () => [`arn:aws:iam::${account}:root`, ...[...ofUsers, ...ofRoles].map(({ Arn = '' }) => Arn)],
    [account, ofUsers, ofRoles],
  );
}

type Lister<Item> = (client: IAMClient) => Promise<readonly Item[]>;

/** INVARIANT: `list` is one of those below, the same at every call: another one asks anew. */
function useEvery<Item>(list: Lister<Item>): Answer<readonly Item[]> {
  const client = useClient(IAMClient);
  return useAnswer(useCallback(() => list(client), [client, list]));
}

const users: Lister<User> = (client) => everyItem(paginateListUsers({ client, pageSize }, {}), (page) => page.Users);
const groups: Lister<Group> = (client) =>
  everyItem(paginateListGroups({ client, pageSize }, {}), (page) => page.Groups);
const roles: Lister<Role> = (client) => everyItem(paginateListRoles({ client, pageSize }, {}), (page) => page.Roles);

const policies = { All: policiesIn('All'), AWS: policiesIn('AWS'), Local: policiesIn('Local') };

function policiesIn(Scope: PolicyScopeType): Lister<Policy> {
  return (client) => everyItem(paginateListPolicies({ client, pageSize }, { Scope }), (page) => page.Policies);
}
