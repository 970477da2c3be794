import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { ReactNode } from 'react';
import { useTexts } from '../../preferences.tsx';
import type { Answer } from '../../use-answer.ts';
import type { Task } from '../use-task.ts';
import { EmptyList } from './empty-list.tsx';
import { type Column, definitions, matches, sorting } from './list-column.tsx';
import { ListHeader } from './list-header.tsx';
import { useListPlace } from './list-place.ts';
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

interface ListTableProps<Item> {
  readonly title: string;
  readonly description?: ReactNode;
  /** What an empty list says. */
  readonly empty: string;
  readonly answer: Answer<readonly Item[]>;
  /** The first names the item. */
  readonly columns: readonly Column<Item>[];
  readonly idOf: (item: Item) => string;
  /** A page of its own, under its h1, with its place in the address; else a section. */
  readonly page?: boolean;
  /** Absent: nothing is selected. */
  readonly selection?: 'single' | 'multi';
  /** What the actions are about to do; its refusal is shown with the list's own. */
  readonly task?: Task;
  /** Buttons for what is selected; they are there before a choice, though they do nothing yet. */
  readonly actions?: (selected: readonly Item[]) => ReactNode;
  /** The button that makes another; an empty list has it too. */
  readonly create?: { readonly text: string; readonly onClick: () => void };
  readonly onSelect?: (selected: readonly Item[]) => void;
  /** More to narrow the list by, beside the search. */
  readonly filters?: ReactNode;
}

/** A section's list that is no longer than this is seen at once: nothing is sought in it. */
const shortest = 10;

/** A list: searched, sorted, 25 rows a page, with its refusal in the header. */
export function ListTable<Item>(props: ListTableProps<Item>) {
  const { title, answer, columns, idOf, page = false, selection, onSelect, create } = props;
  const t = useTexts(texts);
  const { value, error, loading } = answer;
  const place = useListPlace(page);
  const { items, filterProps, paginationProps, collectionProps, actions } = useCollection(value ?? [], {
    filtering: {
      defaultFilteringText: place.find,
      empty: error ? <Box textAlign="center">-</Box> : <EmptyList text={props.empty} create={create} />,
      noMatch: <Box textAlign="center">{t.noMatch}</Box>,
      filteringFunction: (item, sought) => matches(item, columns, sought),
    },
    pagination: { pageSize: 25, defaultPage: place.page },
    sorting: { defaultState: { sortingColumn: sorting(columns[0]!) } },
    selection: { trackBy: idOf, keepSelection: true },
  });
  const selected = stillThere(value, collectionProps.selectedItems, idOf);
  const isLong = page || props.filters !== undefined || (value?.length ?? 0) > shortest;
  const find = `${t.find}: ${title}`;
  return (
    <Table<Item>
      {...collectionProps}
      selectedItems={selected}
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
      cellVerticalAlign="top"
      loading={loading && !value}
      loadingText={t.loading}
      items={items}
      columnDefinitions={definitions(columns)}
      filter={
        isLong && (
          <div className="list-narrowing">
            <TextFilter
              {...filterProps}
              filteringPlaceholder={t.find}
              filteringAriaLabel={find}
              onChange={(event) => {
                filterProps.onChange(event);
                place.keep({ find: event.detail.filteringText, page: 1 });
              }}
            />
            {props.filters}
          </div>
        )
      }
      pagination={
        isLong && (
          <Pagination
            {...paginationProps}
            onChange={(event) => {
              paginationProps.onChange(event);
              place.keep({ find: filterProps.filteringText, page: event.detail.currentPageIndex });
            }}
          />
        )
      }
      header={
        <ListHeader
          title={title}
          description={props.description}
          page={page}
          count={value?.length}
          actions={props.actions?.(selected)}
          create={create}
          onRefresh={answer.reload}
          loading={loading}
          error={error}
          task={props.task}
        />
      }
    />
  );
}

/** What was selected, as it is now: without what has gone. */
function stillThere<Item>(all: readonly Item[] = [], chosen: readonly Item[] = [], idOf: (item: Item) => string) {
  const ids = new Set(chosen.map(idOf));
  return ids.size === 0 ? [] : all.filter((item) => ids.has(idOf(item)));
}
