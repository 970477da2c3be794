import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo, useState } from 'react';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import type { Answer } from '../../use-answer.ts';
import { isAllowed, type Verdict } from './answers.ts';
import { Reason } from './reason.tsx';
import { texts } from './texts.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface VerdictTableProps<Row extends Verdict> {
  readonly title: string;
  readonly description?: string;
  readonly find: string;
  readonly answer: Answer<readonly Row[]>;
  /** What the verdict is about, before it. */
  readonly columns: readonly TableProps.ColumnDefinition<Row>[];
  readonly searched: (row: Row) => readonly string[];
}

const none: readonly never[] = [];

/** Green and red, row by row: the verdict, and the statement that decided. */
export function VerdictTable<Row extends Verdict>(props: VerdictTableProps<Row>) {
  const { title, description, find, answer, columns, searched } = props;
  const t = useTexts(texts);
  const [shown, setShown] = useState('all');
  const rows = answer.value ?? none;
  const allowed = useMemo(() => rows.filter(isAllowed), [rows]);
  const denied = useMemo(() => rows.filter((row) => !isAllowed(row)), [rows]);
  const { items, filterProps, paginationProps, collectionProps } = useCollection(
    shown === 'all' ? rows : shown === 'allowed' ? allowed : denied,
    {
      filtering: {
        filteringFunction: (row, text) =>
          [...searched(row), row.decidedBy?.policy].some((each) => each?.toLowerCase().includes(text.toLowerCase())),
        empty: <Box textAlign="center">{t.empty}</Box>,
        noMatch: <Box textAlign="center">{t.noMatch}</Box>,
      },
      pagination: { pageSize: 25 },
      sorting: {},
    },
  );
  return (
    <Table
      {...collectionProps}
      wrapLines
      loading={answer.loading && !answer.value}
      loadingText={t.loading}
      ariaLabels={{ tableLabel: title }}
      items={items}
      columnDefinitions={[
        {
          id: 'verdict',
          header: t.verdict,
          sortingField: 'effect',
          minWidth: 120,
          cell: (row) => <VerdictMark verdict={row} />,
        },
        ...columns,
        { id: 'why', header: t.why, minWidth: 200, cell: (row) => <Reason verdict={row} /> },
      ]}
      filter={
        <SpaceBetween direction="horizontal" size="s">
          <TextFilter {...filterProps} filteringPlaceholder={find} filteringAriaLabel={find} />
          <SegmentedControl
            selectedId={shown}
            label={t.show}
            onChange={({ detail }) => setShown(detail.selectedId)}
            options={[
              { id: 'all', text: `${t.all} (${rows.length})` },
              { id: 'allowed', text: `${t.allowed} (${allowed.length})` },
              { id: 'denied', text: `${t.denied} (${denied.length})` },
            ]}
          />
        </SpaceBetween>
      }
      pagination={<Pagination {...paginationProps} />}
      header={
        <SpaceBetween size="s">
          <Header variant="h2" counter={`(${rows.length})`} description={description}>
            {title}
          </Header>
          <Refusal error={answer.error} />
        </SpaceBetween>
      }
    />
  );
}
