import type { TableProps } from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { Copyable } from '../copyable.tsx';
import { PageLink } from '../page-link.tsx';

/** One column; what it filters by, and sorts by unless it has an order of its own, is its text. */
export interface Column<Item> {
  readonly id: string;
  readonly header: string;
  readonly text: (item: Item) => string;
  /** What it sorts by, where that is not what is read. */
  readonly order?: (item: Item) => string | number;
  /** When it shows more than its text. */
  readonly cell?: (item: Item) => ReactNode;
  readonly minWidth?: number;
}

/** The column that names an item and leads to its page. */
export function nameColumn<Item>(header: string, text: (item: Item) => string, to: (item: Item) => string) {
  const cell = (item: Item) => (
    <PageLink to={to(item)} variant="primary">
      {text(item)}
    </PageLink>
  );
  return { id: 'name', header, text, cell };
}

/** An ARN or an id, to copy. */
export function copyColumn<Item>(id: string, header: string, text: (item: Item) => string): Column<Item> {
  return { id, header, text, cell: (item) => (text(item) ? <Copyable text={text(item)} /> : '-') };
}

/** A moment in the reader's own time, sorted by the clock. */
export function timeColumn<Item>(id: string, header: string, at: (item: Item) => Date | undefined): Column<Item> {
  return {
    id,
    header,
    text: (item) => at(item)?.toLocaleString() ?? '-',
    order: (item) => at(item)?.getTime() ?? 0,
  };
}

/** The columns as the table takes them; the first heads its row. */
export function definitions<Item>(columns: readonly Column<Item>[]): TableProps.ColumnDefinition<Item>[] {
  return columns.map((column, at) => ({
    id: column.id,
    header: column.header,
    cell: column.cell ?? column.text,
    isRowHeader: at === 0,
    minWidth: column.minWidth ?? 130,
    ...sorting(column),
  }));
}

/** The field is the column's name, by which the table knows what it is sorted by. */
export function sorting<Item>({ id, text, order = text }: Column<Item>) {
  return { sortingField: id, sortingComparator: (one: Item, other: Item) => compare(order(one), order(other)) };
}

/** Whether any column holds what is sought. */
export function matches<Item>(item: Item, columns: readonly Column<Item>[], sought: string): boolean {
  const wanted = sought.toLowerCase();
  return columns.some(({ text }) => text(item).toLowerCase().includes(wanted));
}

const { compare: compareTexts } = new Intl.Collator('en', { numeric: true });

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : compareTexts(String(one), String(other));
}
