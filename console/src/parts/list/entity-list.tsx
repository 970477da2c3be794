import Button from '@cloudscape-design/components/button';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../preferences.tsx';
import type { Answer } from '../../use-answer.ts';
import { ConfirmDelete } from '../confirm-delete.tsx';
import { type Column, nameColumn } from './list-column.tsx';
import { ListTable } from './list-table.tsx';

const texts = { en: { delete: 'Delete' }, ja: { delete: '削除' } };

interface EntityListProps<Item> {
  readonly texts: {
    readonly title: string;
    readonly description: string;
    readonly empty: string;
    readonly create: string;
    readonly name: string;
  };
  readonly answer: Answer<readonly Item[]>;
  /** Names it among its kind. */
  readonly nameOf: (item: Item) => string;
  /** Its page. */
  readonly to: (item: Item) => string;
  /** What is told of each, beside its name. */
  readonly columns: readonly Column<Item>[];
  /** The form that makes another. */
  readonly create: (close: () => void) => ReactNode;
  /** Absent where one is deleted on its own page. */
  readonly remove?: (item: Item) => Promise<unknown>;
  readonly filters?: ReactNode;
  /** What can be done besides, with none of them. */
  readonly actions?: ReactNode;
}

/** Every entity of one kind, each by its name: makes one, opens one, deletes one. */
export function EntityList<Item extends object>(props: EntityListProps<Item>) {
  const { answer, nameOf, to, columns, create, remove, filters, actions } = props;
  const { name, create: createText, ...told } = props.texts;
  const t = useTexts(texts);
  const [open, setOpen] = useState<'create' | readonly Item[]>();
  const close = () => setOpen(undefined);
  return (
    <>
      <ListTable
        page
        {...told}
        answer={answer}
        columns={[nameColumn(name, nameOf, to), ...columns]}
        idOf={to}
        {...(remove && { selection: 'multi' })}
        filters={filters}
        actions={(selected) => (
          <>
            {remove && (
              <Button disabled={selected.length === 0} onClick={() => setOpen(selected)}>
                {t.delete}
              </Button>
            )}
            {actions}
          </>
        )}
        create={{ text: createText, onClick: () => setOpen('create') }}
      />
      {open === 'create' && create(close)}
      {remove && typeof open === 'object' && (
        <ConfirmDelete items={open} nameOf={nameOf} remove={remove} onClose={close} onDeleted={answer.reload} />
      )}
    </>
  );
}
