import {
  AddUserToGroupCommand,
  IAMClient,
  paginateListGroupsForUser,
  RemoveUserFromGroupCommand,
} from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { useAnswer } from '../../../use-answer.ts';
import { Memberships } from '../memberships.tsx';
import { useGroups } from '../use-entities.ts';

/** The groups that a user is in. */
export function UserGroups({ user: UserName }: { readonly user: string }) {
  const client = useClient(IAMClient);
  const joined = useAnswer(
    useCallback(
      () => everyItem(paginateListGroupsForUser({ client, pageSize }, { UserName }), ({ Groups }) => Groups),
      [client, UserName],
    ),
  );
  return (
    <Memberships
      kind="group"
      answer={joined}
      all={useGroups()}
      nameOf={({ GroupName = '' }) => GroupName}
      add={(GroupName) => client.send(new AddUserToGroupCommand({ GroupName, UserName }))}
      remove={(GroupName) => client.send(new RemoveUserFromGroupCommand({ GroupName, UserName }))}
    />
  );
}
