import Button from '@cloudscape-design/components/button';
import Multiselect from '@cloudscape-design/components/multiselect';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { FormModal } from '../../parts/form-modal.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import type { Answer } from '../../use-answer.ts';
import { ListTable } from './list-table.tsx';
import { entityPath } from './paths.ts';
import { useTask } from './use-task.ts';

const texts = {
  en: {
    user: { title: 'Users', empty: 'No user is in the group.', add: 'Add users', remove: 'Remove from group' },
    group: { title: 'Groups', empty: 'The user is in no group.', add: 'Add to groups', remove: 'Leave group' },
    name: 'Name',
  },
  ja: {
    user: {
      title: 'ユーザー',
      empty: 'グループにユーザーはいません。',
      add: 'ユーザーを追加',
      remove: 'グループから外す',
    },
    group: {
      title: 'グループ',
      empty: 'どのグループにも属していません。',
      add: 'グループに追加',
      remove: 'グループから外す',
    },
    name: '名前',
  },
};

interface MembershipsProps {
  /** What is listed: the groups of a user, or the users of a group. */
  readonly kind: 'user' | 'group';
  readonly answer: Answer<readonly string[]>;
  readonly all: Answer<readonly string[]>;
  readonly add: (name: string) => Promise<unknown>;
  readonly remove: (name: string) => Promise<unknown>;
}

/** Who is in what: adds and removes. */
export function Memberships({ kind, answer, all, add, remove }: MembershipsProps) {
  const t = useTexts(texts);
  const { title, empty, ...does } = t[kind];
  const task = useTask();
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const others = (all.value ?? []).filter((name) => !answer.value?.includes(name));

  async function addAll(): Promise<void> {
    for (const name of picked) await add(name);
    setOpen(false);
    setPicked([]);
    answer.reload();
  }

  return (
    <SpaceBetween size="s">
      <Refusal error={task.error} onDismiss={task.forget} />
      <ListTable
        title={title}
        empty={empty}
        answer={answer}
        idOf={(name) => name}
        selection="single"
        columns={[
          {
            id: 'name',
            header: t.name,
            text: (name) => name,
            cell: (name) => <PageLink to={entityPath(kind, name)}>{name}</PageLink>,
          },
        ]}
        actions={([selected]) => (
          <>
            {selected !== undefined && (
              <Button loading={task.busy} onClick={() => task.run(() => remove(selected), answer.reload)}>
                {does.remove}
              </Button>
            )}
            <Button onClick={() => setOpen(true)}>{does.add}</Button>
          </>
        )}
      />
      {open && (
        <FormModal
          title={does.add}
          submit={does.add}
          disabled={picked.length === 0}
          onSubmit={addAll}
          onClose={() => setOpen(false)}
        >
          <Multiselect
            ariaLabel={title}
            placeholder={title}
            filteringType="auto"
            statusType={all.loading ? 'loading' : 'finished'}
            options={others.map((value) => ({ value, label: value }))}
            selectedOptions={picked.map((value) => ({ value, label: value }))}
            onChange={({ detail }) => setPicked(detail.selectedOptions.map(({ value = '' }) => value))}
          />
          <Refusal error={all.error} />
        </FormModal>
      )}
    </SpaceBetween>
  );
}
