import Button from '@cloudscape-design/components/button';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useState } from 'react';
import { FormModal } from '../../parts/form-modal.tsx';
import { nameColumn } from '../../parts/list-column.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTask } from '../../parts/use-task.ts';
import { useTexts } from '../../preferences.tsx';
import type { Answer } from '../../use-answer.ts';
import { entityPath } from './paths.ts';

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

interface MembershipsProps<Member> {
  /** What is listed: the groups of a user, or the users of a group. */
  readonly kind: 'user' | 'group';
  readonly answer: Answer<readonly Member[]>;
  readonly all: Answer<readonly Member[]>;
  readonly nameOf: (member: Member) => string;
  readonly add: (name: string) => Promise<unknown>;
  readonly remove: (name: string) => Promise<unknown>;
}

/** Who is in what: adds and removes. */
export function Memberships<Member>({ kind, answer, all, nameOf, add, remove }: MembershipsProps<Member>) {
  const t = useTexts(texts);
  const { title, empty, ...does } = t[kind];
  const task = useTask();
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const there = new Set(answer.value?.map(nameOf));
  const others = (all.value ?? []).map(nameOf).filter((name) => !there.has(name));

  async function addAll(): Promise<void> {
    for (const name of picked) await add(name);
    setOpen(false);
    setPicked([]);
    answer.reload();
  }

  return (
    <>
      <ListTable
        title={title}
        empty={empty}
        answer={answer}
        task={task}
        idOf={nameOf}
        selection="single"
        columns={[nameColumn(t.name, nameOf, (member) => entityPath(kind, nameOf(member)))]}
        actions={([selected]) => (
          <>
            {selected !== undefined && (
              <Button loading={task.busy} onClick={() => task.run(() => remove(nameOf(selected)), answer.reload)}>
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
            virtualScroll
            filteringType="auto"
            statusType={all.loading ? 'loading' : 'finished'}
            options={others.map((value) => ({ value, label: value }))}
            selectedOptions={picked.map((value) => ({ value, label: value }))}
            onChange={({ detail }) => setPicked(detail.selectedOptions.map(({ value = '' }) => value))}
          />
          <Refusal error={all.error} />
        </FormModal>
      )}
    </>
  );
}
