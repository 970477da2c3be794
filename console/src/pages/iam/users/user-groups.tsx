import {
  AddUserToGroupCommand,
  IAMClient,
  paginateListGroups,
  paginateListGroupsForUser,
  RemoveUserFromGroupCommand,
} from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { useAnswer } from '../../../use-answer.ts';
import { Memberships } from '../memberships.tsx';

/** The groups that a user is in. */
export function UserGroups({ user: UserName }: { readonly user: string }) {
  const client = useClient(IAMClient);
  const joined = useAnswer(
    useCallback(async () => {
      const pages = paginateListGroupsForUser({ client, pageSize }, { UserName });
      return names(await everyItem(pages, ({ Groups }) => Groups));
    }, [client, UserName]),
  );
  const all = useAnswer(
    useCallback(async () => {
      const pages = paginateListGroups({ client, pageSize }, {});
      return names(await everyItem(pages, ({ Groups }) => Groups));
    }, [client]),
  );
  return (
    <Memberships
      kind="group"
      answer={joined}
      all={all}
      add={(GroupName) => client.send(new AddUserToGroupCommand({ GroupName, UserName }))}
      remove={(GroupName) => client.send(new RemoveUserFromGroupCommand({ GroupName, UserName }))}
    />
  );
}

function names(groups: readonly { readonly GroupName: string | undefined }[]): readonly string[] {
  return groups.map(({ GroupName = '' }) => GroupName);
}
