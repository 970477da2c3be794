import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { FormModal } from '../../../parts/form-modal.tsx';
import { ListTable } from '../../../parts/list-table.tsx';
import { useTask } from '../../../parts/use-task.ts';
import type { Answer } from '../../../use-answer.ts';

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
  const task = useTask();
  const [typed, setTyped] = useState<string>();
  const close = () => setTyped(undefined);

  async function save(): Promise<void> {
    await add(typed ?? '');
    close();
    answer.reload();
  }

  return (
    <>
      <ListTable
        {...told}
        answer={answer}
        task={task}
        columns={[{ id: 'value', header: label, text: (value) => value }]}
        idOf={(value) => value}
        selection="single"
        actions={([selected]) => (
          <>
            {selected !== undefined && (
              <Button loading={task.busy} onClick={() => task.run(() => remove(selected), answer.reload)}>
                {removeText}
              </Button>
            )}
            <Button onClick={() => setTyped('')}>{addText}</Button>
          </>
        )}
      />
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
