import { IAMClient, type Tag } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import type { Column } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { AddTag } from './add-tag.tsx';
import { type Tagged, tagCallsOf } from './tags-of.ts';

const texts = {
  en: {
    added: 'The tag was saved.',
    title: 'Tags',
    empty: 'There is no tag.',
    add: 'Add tag',
    remove: 'Remove tag',
    key: 'Key',
    value: 'Value',
  },
  ja: {
    added: 'タグを保存しました。',
    title: 'タグ',
    empty: 'タグはありません。',
    add: 'タグを追加',
    remove: 'タグを削除',
    key: 'キー',
    value: '値',
  },
};

/** The tags of a user, role or policy. */
export function TagList({ of: { kind, name } }: { readonly of: Tagged }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const [open, setOpen] = useState<'add' | readonly Tag[]>();
  const close = () => setOpen(undefined);
  const answer = useAnswer(useCallback(() => tagCallsOf(iam, { kind, name }).list(), [iam, kind, name]));
  const calls = tagCallsOf(iam, { kind, name });

  function added(): Promise<void> {
    tell(t.added);
    return answer.reload();
  }

  const columns: Column<Tag>[] = [
    { id: 'key', header: t.key, text: ({ Key = '' }) => Key },
    { id: 'value', header: t.value, text: ({ Value = '' }) => Value },
  ];
  return (
    <>
      <ListTable
        title={t.title}
        empty={t.empty}
        answer={answer}
        columns={columns}
        idOf={({ Key = '' }) => Key}
        selection="multi"
        actions={(selected) => (
          <Button disabled={selected.length === 0} onClick={() => setOpen(selected)}>
            {t.remove}
          </Button>
        )}
        create={{ text: t.add, onClick: () => setOpen('add') }}
      />
      {open === 'add' && <AddTag add={(tag) => calls.tag([tag])} onClose={close} onAdded={added} />}
      {typeof open === 'object' && (
        <ConfirmDelete
          items={open}
          nameOf={({ Key = '' }) => Key}
          remove={({ Key = '' }) => calls.untag([Key])}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}
