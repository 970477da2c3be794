import { IAMClient, type Tag } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import type { Column } from '../../../parts/list-column.tsx';
import { ListTable } from '../../../parts/list-table.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { AddTag } from './add-tag.tsx';
import { type Tagged, tagCallsOf } from './tags-of.ts';

const texts = {
  en: { title: 'Tags', empty: 'There is no tag.', add: 'Add tag', remove: 'Remove tag', key: 'Key', value: 'Value' },
  ja: {
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
  const task = useTask();
  const [open, setOpen] = useState(false);
  const answer = useAnswer(useCallback(() => tagCallsOf(iam, { kind, name }).list(), [iam, kind, name]));
  const calls = tagCallsOf(iam, { kind, name });

  async function remove({ Key = '' }: Tag): Promise<void> {
    await calls.untag([Key]);
    answer.reload();
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
        task={task}
        columns={columns}
        idOf={({ Key = '' }) => Key}
        selection="single"
        actions={([selected]) => (
          <>
            {selected && (
              <Button loading={task.busy} onClick={() => task.run(() => remove(selected))}>
                {t.remove}
              </Button>
            )}
            <Button onClick={() => setOpen(true)}>{t.add}</Button>
          </>
        )}
      />
      {open && <AddTag add={(tag) => calls.tag([tag])} onClose={() => setOpen(false)} onAdded={answer.reload} />}
    </>
  );
}
