import Button from '@cloudscape-design/components/button';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useState } from 'react';
import { useNotifications } from '../../notifications.tsx';
import { ConfirmEach } from '../../parts/confirm-each.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
import { nameColumn } from '../../parts/list/list-column.tsx';
import { ListTable } from '../../parts/list/list-table.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import type { Answer } from '../../use-answer.ts';
import { entityPath } from './paths.ts';

const texts = {
  en: {
    user: {
      title: 'Users',
      empty: 'No user is in the group.',
      add: 'Add users',
      remove: 'Remove from group',
      what: (names: string) => `${names} will lose what the group allows.`,
    },
    group: {
      title: 'Groups',
      empty: 'The user is in no group.',
      add: 'Add user to groups',
      remove: 'Remove from groups',
      what: (names: string) => `The user will lose what ${names} allows.`,
    },
    added: (names: string) => `Added: ${names}.`,
    removed: (names: string) => `Removed: ${names}.`,
    name: 'Name',
  },
  ja: {
    user: {
      title: 'ユーザー',
      empty: 'グループにユーザーはいません。',
      add: 'ユーザーを追加',
      remove: 'グループから外す',
      what: (names: string) => `${names} はグループの許可を失います。`,
    },
    group: {
      title: 'グループ',
      empty: 'どのグループにも属していません。',
      add: 'グループに追加',
      remove: 'グループから外す',
      what: (names: string) => `ユーザーは ${names} の許可を失います。`,
    },
    added: (names: string) => `追加しました: ${names}`,
    removed: (names: string) => `外しました: ${names}`,
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
  const { tell } = useNotifications();
  const [open, setOpen] = useState<'add' | readonly Member[]>();
  const close = () => setOpen(undefined);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const there = new Set(answer.value?.map(nameOf));
  const others = (all.value ?? []).map(nameOf).filter((name) => !there.has(name));

  async function addAll(): Promise<void> {
    for (const name of picked) await add(name);
    tell(t.added(picked.join(', ')));
    await answer.reload();
    close();
    setPicked([]);
  }

  return (
    <>
      <ListTable
        title={title}
        empty={empty}
        answer={answer}
        idOf={nameOf}
        selection="multi"
        columns={[nameColumn(t.name, nameOf, (member) => entityPath(kind, nameOf(member)))]}
        actions={(selected) => (
          <Button disabled={selected.length === 0} onClick={() => setOpen(selected)}>
            {does.remove}
          </Button>
        )}
        create={{ text: does.add, onClick: () => setOpen('add') }}
      />
      {typeof open === 'object' && (
        <ConfirmEach
          items={open}
          nameOf={nameOf}
          words={{ title: does.remove, submit: does.remove, what: does.what, done: t.removed }}
          act={(member) => remove(nameOf(member))}
          onClose={close}
          onDone={answer.reload}
        />
      )}
      {open === 'add' && (
        <FormModal title={does.add} submit={does.add} disabled={picked.length === 0} onSubmit={addAll} onClose={close}>
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
