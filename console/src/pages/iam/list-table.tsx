import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { ReactNode } from 'react';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import type { Answer } from '../../use-answer.ts';
import './list-table.css';

const texts = {
  en: { find: 'Find', noMatch: 'Nothing matches.', loading: 'Loading', select: (name: string) => `Select ${name}` },
  ja: {
    find: '検索',
    noMatch: '一致するものはありません。',
    loading: '読み込んでいます',
    select: (name: string) => `${name} を選択`,
  },
};

/** One column; what it sorts and filters by is its text. */
export interface Column<Item> {
  readonly id: string;
  readonly header: string;
  readonly text: (item: Item) => string;
  /** When it shows more than its text. */
  readonly cell?: (item: Item) => ReactNode;
}

interface ListTableProps<Item> {
  readonly title: string;
  readonly description?: string;
  /** What an empty list says. */
  readonly empty: string;
  readonly answer: Answer<readonly Item[]>;
  /** The first names the item. */
  readonly columns: readonly Column<Item>[];
  readonly idOf: (item: Item) => string;
  /** A page of its own, under its h1; else a section. */
  readonly page?: boolean;
  /** Absent: nothing is selected. */
  readonly selection?: 'single' | 'multi';
  readonly actions?: (selected: readonly Item[]) => ReactNode;
  readonly onSelect?: (selected: readonly Item[]) => void;
  /** More to narrow the list by, beside the search. */
  readonly filters?: ReactNode;
}

/** A list of the account: searched, sorted, 25 rows a page, with its refusal in the header. */
export function ListTable<Item>(props: ListTableProps<Item>) {
  const { title, answer, columns, idOf, page = false, selection, onSelect, filters } = props;
  const t = useTexts(texts);
  const { value, error, loading } = answer;
  const { items, filterProps, paginationProps, collectionProps, actions } = useCollection(value ?? [], {
    filtering: {
      empty: <Box textAlign="center">{error ? '-' : props.empty}</Box>,
      noMatch: <Box textAlign="center">{t.noMatch}</Box>,
      filteringFunction: (item, sought) => matches(item, columns, sought),
    },
    pagination: { pageSize: 25 },
    sorting: { defaultState: { sortingColumn: sorting(columns[0]!) } },
    selection: { trackBy: idOf, keepSelection: true },
  });
  const { selectedItems = [] } = collectionProps;
  const find = `${t.find}: ${title}`;
  const header = (
    <SpaceBetween size="s">
      <Header
        variant={page ? 'awsui-h1-sticky' : 'h2'}
        counter={value ? `(${value.length})` : ''}
        {...(props.description && { description: props.description })}
        actions={props.actions && <div className="list-actions">{props.actions(selectedItems)}</div>}
      >
        {title}
      </Header>
      <Refusal error={error} />
    </SpaceBetween>
  );
  return (
    <Table<Item>
      {...collectionProps}
      variant={page ? 'full-page' : 'container'}
      {...(selection && { selectionType: selection })}
      onSelectionChange={({ detail }) => {
        actions.setSelectedItems(detail.selectedItems);
        onSelect?.(detail.selectedItems);
      }}
      ariaLabels={{
        tableLabel: title,
        selectionGroupLabel: title,
        allItemsSelectionLabel: () => t.select(title),
        itemSelectionLabel: (_, item) => t.select(columns[0]!.text(item)),
      }}
      wrapLines
      loading={loading && !value}
      loadingText={t.loading}
      items={items}
      columnDefinitions={columns.map(definition)}
      filter={
        <SpaceBetween direction="horizontal" size="xs">
          <TextFilter {...filterProps} filteringPlaceholder={t.find} filteringAriaLabel={find} />
          {filters}
        </SpaceBetween>
      }
      pagination={<Pagination {...paginationProps} />}
      header={header}
    />
  );
}

function definition<Item>(column: Column<Item>, at: number): TableProps.ColumnDefinition<Item> {
  const { id, header, text, cell = text } = column;
  return {
    id,
    header,
    cell,
    isRowHeader: at === 0,
    ...sorting(column),
    minWidth: 130,
  };
}

/** The field is the column's name, by which the table knows what it is sorted by. */
function sorting<Item>(column: Column<Item>) {
  return { sortingField: column.id, sortingComparator: comparator(column) };
}

function comparator<Item>({ text }: Column<Item>): (one: Item, other: Item) => number {
  return (one, other) => text(one).localeCompare(text(other), 'en', { numeric: true });
}

function matches<Item>(item: Item, columns: readonly Column<Item>[], sought: string): boolean {
  const wanted = sought.toLowerCase();
  return columns.some(({ text }) => text(item).toLowerCase().includes(wanted));
}
