import { DeleteUserCommand, IAMClient, type User } from '@aws-sdk/client-iam';
import { useClient } from '../../../aws.ts';
import { EntityList } from '../../../parts/list/entity-list.tsx';
import { type Column, copyColumn, timeColumn } from '../../../parts/list/list-column.tsx';
import { useTexts } from '../../../preferences.tsx';
import { entityPath } from '../paths.ts';
import { useUsers } from '../use-entities.ts';
import { CreateUser } from './create-user.tsx';

const texts = {
  en: {
    title: 'Users',
    description: 'Persons and programs of this account, each with keys and permissions of its own.',
    empty: 'There is no user yet.',
    create: 'Create user',
    name: 'User name',
    path: 'Path',
    created: 'Created',
    id: 'ID',
  },
  ja: {
    title: 'ユーザー',
    description: 'このアカウントの人とプログラムです。それぞれが固有のキーと権限を持ちます。',
    empty: 'まだユーザーはいません。',
    create: 'ユーザーを作成',
    name: 'ユーザー名',
    path: 'パス',
    created: '作成日時',
    id: 'ID',
  },
};

/** Every user of the account. */
export default function UserList() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const answer = useUsers();
  return (
    <EntityList
      texts={t}
      answer={answer}
      nameOf={({ UserName = '' }) => UserName}
      to={({ UserName = '' }) => entityPath('user', UserName)}
      columns={columns(t)}
      create={(close) => <CreateUser onClose={close} onCreated={answer.reload} />}
      remove={({ UserName }) => iam.send(new DeleteUserCommand({ UserName }))}
    />
  );
}

function columns(t: (typeof texts)['en']): Column<User>[] {
  return [
    { id: 'path', header: t.path, text: ({ Path = '' }) => Path },
    copyColumn('id', t.id, ({ UserId = '' }) => UserId),
    timeColumn('created', t.created, ({ CreateDate }) => CreateDate),
  ];
}
