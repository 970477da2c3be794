import { AddUserToGroupCommand, IAMClient, paginateGetGroup, RemoveUserFromGroupCommand } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { useAnswer } from '../../../use-answer.ts';
import { Memberships } from '../memberships.tsx';
import { useUsers } from '../use-entities.ts';

/** The users in a group. */
export function GroupUsers({ group: GroupName }: { readonly group: string }) {
  const client = useClient(IAMClient);
  const members = useAnswer(
    useCallback(
      () => everyItem(paginateGetGroup({ client, pageSize }, { GroupName }), ({ Users }) => Users),
      [client, GroupName],
    ),
  );
  return (
    <Memberships
      kind="user"
      answer={members}
      all={useUsers()}
      nameOf={({ UserName = '' }) => UserName}
      add={(UserName) => client.send(new AddUserToGroupCommand({ GroupName, UserName }))}
      remove={(UserName) => client.send(new RemoveUserFromGroupCommand({ GroupName, UserName }))}
    />
  );
}
