import {
  AddUserToGroupCommand,
  IAMClient,
  paginateGetGroup,
  paginateListUsers,
  RemoveUserFromGroupCommand,
} from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { useAnswer } from '../../../use-answer.ts';
import { Memberships } from '../memberships.tsx';

/** The users in a group. */
export function GroupUsers({ group: GroupName }: { readonly group: string }) {
  const client = useClient(IAMClient);
  const members = useAnswer(
    useCallback(async () => {
      const pages = paginateGetGroup({ client, pageSize }, { GroupName });
      return names(await everyItem(pages, ({ Users }) => Users));
    }, [client, GroupName]),
  );
  const all = useAnswer(
    useCallback(async () => {
      const pages = paginateListUsers({ client, pageSize }, {});
      return names(await everyItem(pages, ({ Users }) => Users));
    }, [client]),
  );
  return (
    <Memberships
      kind="user"
      answer={members}
      all={all}
      add={(UserName) => client.send(new AddUserToGroupCommand({ GroupName, UserName }))}
      remove={(UserName) => client.send(new RemoveUserFromGroupCommand({ GroupName, UserName }))}
    />
  );
}

function names(users: readonly { readonly UserName: string | undefined }[]): readonly string[] {
  return users.map(({ UserName = '' }) => UserName);
}
