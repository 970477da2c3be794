import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { Answer } from '../../../use-answer.ts';

const own = {
  en: { added: (value: string) => `${value} was added.` },
  ja: { added: (value: string) => `${value} を追加しました。` },
};

interface ValueListProps {
  readonly texts: {
    readonly title: string;
    readonly description: string;
    readonly empty: string;
    /** What one of them is called. */
    readonly value: string;
    readonly add: string;
    readonly remove: string;
  };
  readonly answer: Answer<readonly string[]>;
  readonly add: (value: string) => Promise<unknown>;
  readonly remove: (value: string) => Promise<unknown>;
}

/** Values of one kind: adds and removes them. */
export function ValueList({ texts, answer, add, remove }: ValueListProps) {
  const { value: label, add: addText, remove: removeText, ...told } = texts;
  const t = useTexts(own);
  const { tell } = useNotifications();
  const [leaving, setLeaving] = useState<readonly string[]>();
  const [typed, setTyped] = useState<string>();
  const close = () => setTyped(undefined);

  async function save(): Promise<void> {
    await add(typed ?? '');
    tell(t.added(typed ?? ''));
    await answer.reload();
    close();
  }

  return (
    <>
      <ListTable
        {...told}
        answer={answer}
        columns={[{ id: 'value', header: label, text: (value) => value }]}
        idOf={(value) => value}
        selection="multi"
        actions={(selected) => (
          <Button disabled={selected.length === 0} onClick={() => setLeaving(selected)}>
            {removeText}
          </Button>
        )}
        create={{ text: addText, onClick: () => setTyped('') }}
      />
      {leaving && (
        <ConfirmDelete
          items={leaving}
          nameOf={String}
          remove={remove}
          onClose={() => setLeaving(undefined)}
          onDeleted={answer.reload}
        />
      )}
      {typed !== undefined && (
        <FormModal title={addText} submit={addText} disabled={typed === ''} onSubmit={save} onClose={close}>
          <FormField label={label}>
            <Input value={typed} onChange={({ detail }) => setTyped(detail.value)} autoFocus />
          </FormField>
        </FormModal>
      )}
    </>
  );
}
