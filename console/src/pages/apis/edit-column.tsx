import Button from '@cloudscape-design/components/button';
import type { Column } from '../../parts/list/list-column.tsx';

interface EditColumn<Item> {
  readonly header: string;
  readonly text: (item: Item) => string;
  /** What its button says to those who do not see it. */
  readonly ariaLabel: (name: string) => string;
  readonly onEdit: (item: Item) => void;
}

/** The column that names an item of a tab and opens its form. */
export function editColumn<Item>({ header, text, ariaLabel, onEdit }: EditColumn<Item>): Column<Item> {
  const cell = (item: Item) => (
    <Button variant="inline-link" ariaLabel={ariaLabel(text(item))} onClick={() => onEdit(item)}>
      {text(item)}
    </Button>
  );
  return { id: 'name', header, text, cell };
}
