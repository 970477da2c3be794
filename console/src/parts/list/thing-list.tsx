import Button from '@cloudscape-design/components/button';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../preferences.tsx';
import type { Answer } from '../../use-answer.ts';
import { ConfirmDelete } from '../confirm-delete.tsx';
import type { Column } from './list-column.tsx';
import { ListTable } from './list-table.tsx';

const texts = { en: { delete: 'Delete' }, ja: { delete: '削除' } };

/** What can be done with one of them, in a dialog. */
interface Dialog<Item> {
  readonly text: string;
  /** Absent: with each. */
  readonly isFor?: (item: Item) => boolean;
  readonly open: (item: Item, close: () => void) => ReactNode;
}

interface ThingListProps<Item> {
  readonly texts: {
    readonly title: string;
    readonly description: string;
    readonly empty: string;
    readonly create: string;
  };
  readonly answer: Answer<readonly Item[]>;
  readonly columns: readonly Column<Item>[];
  readonly idOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string;
  readonly dialogs: readonly Dialog<Item>[];
  /** The form that makes another. */
  readonly create: (close: () => void) => ReactNode;
  readonly remove: (item: Item) => Promise<unknown>;
}

type Open<Item> =
  | 'create'
  | { readonly dialog: Dialog<Item>; readonly item: Item }
  | { readonly remove: readonly Item[] };

/** Every thing of one kind that has no page: makes one, opens one in a dialog, deletes several. */
export function ThingList<Item extends object>(props: ThingListProps<Item>) {
  const { answer, columns, idOf, nameOf, dialogs, create, remove } = props;
  const { create: createText, ...told } = props.texts;
  const t = useTexts(texts);
  const [open, setOpen] = useState<Open<Item>>();
  const close = () => setOpen(undefined);
  const opens = ({ isFor = () => true }: Dialog<Item>, [item, ...others]: readonly Item[]) =>
    item !== undefined && others.length === 0 && isFor(item);
  return (
    <>
      <ListTable
        page
        {...told}
        answer={answer}
        columns={columns}
        idOf={idOf}
        selection="multi"
        actions={(chosen) => (
          <>
            {dialogs.map((dialog) => (
              <Button
                key={dialog.text}
                disabled={!opens(dialog, chosen)}
                onClick={() => setOpen({ dialog, item: chosen[0]! })}
              >
                {dialog.text}
              </Button>
            ))}
            <Button disabled={chosen.length === 0} onClick={() => setOpen({ remove: chosen })}>
              {t.delete}
            </Button>
          </>
        )}
        create={{ text: createText, onClick: () => setOpen('create') }}
      />
      {open === 'create' && create(close)}
      {typeof open === 'object' && 'dialog' in open && open.dialog.open(open.item, close)}
      {typeof open === 'object' && 'remove' in open && (
        <ConfirmDelete items={open.remove} nameOf={nameOf} remove={remove} onClose={close} onDeleted={answer.reload} />
      )}
    </>
  );
}
