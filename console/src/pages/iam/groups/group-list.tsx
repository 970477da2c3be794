import { DeleteGroupCommand, type Group, IAMClient } from '@aws-sdk/client-iam';
import { useClient } from '../../../aws.ts';
import { EntityList } from '../../../parts/list/entity-list.tsx';
import { type Column, timeColumn } from '../../../parts/list/list-column.tsx';
import { useTexts } from '../../../preferences.tsx';
import { entityPath } from '../paths.ts';
import { useGroups } from '../use-entities.ts';
import { CreateGroup } from './create-group.tsx';

const texts = {
  en: {
    title: 'User groups',
    description: 'What is allowed to a user group is allowed to every user in it.',
    empty: 'There is no user group yet.',
    create: 'Create group',
    name: 'Group name',
    path: 'Path',
    created: 'Created',
  },
  ja: {
    title: 'グループ',
    description: 'グループに許可されたことは、属するすべてのユーザーに許可されます。',
    empty: 'まだグループはありません。',
    create: 'グループを作成',
    name: 'グループ名',
    path: 'パス',
    created: '作成日時',
  },
};

/** Every group of the account. */
export default function GroupList() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  return (
    <EntityList
      texts={t}
      answer={useGroups()}
      nameOf={({ GroupName = '' }) => GroupName}
      to={({ GroupName = '' }) => entityPath('group', GroupName)}
      columns={columns(t)}
      create={(close) => <CreateGroup onClose={close} />}
      remove={({ GroupName }) => iam.send(new DeleteGroupCommand({ GroupName }))}
    />
  );
}

function columns(t: (typeof texts)['en']): Column<Group>[] {
  return [
    { id: 'path', header: t.path, text: ({ Path = '' }) => Path },
    timeColumn('created', t.created, ({ CreateDate }) => CreateDate),
  ];
}
