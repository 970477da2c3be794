import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { type ReactNode, useEffect } from 'react';
import { PageLink } from '../../parts/page-link.tsx';
import { WrappedText } from '../../parts/wrapped-text.tsx';
import { useTexts } from '../../preferences.tsx';
import { preciseTime } from './local-time.ts';
import type { LogEvent } from './log-event.ts';
import { streamLink } from './log-links.ts';
import { texts } from './texts.ts';
import './logs.css';

interface EventTableProps {
  readonly events: readonly LogEvent[];
  /** Of events of many streams: the streams are shown and linked. */
  readonly group?: string;
  readonly loading: boolean;
  /** Stays on the last page while events come. */
  readonly follow?: boolean;
  readonly header: ReactNode;
}

/** Log events, oldest first, page by page. */
export function EventTable({ events, group, loading, follow, header }: EventTableProps) {
  const t = useTexts(texts);
  const { items, actions, filterProps, paginationProps, collectionProps, filteredItemsCount } = useCollection(events, {
    filtering: {
      filteringFunction: ({ message }, text) => message.toLowerCase().includes(text.toLowerCase()),
      empty: <Box textAlign="center">{t.noEvents}</Box>,
      noMatch: <Box textAlign="center">{t.noMatch}</Box>,
    },
    pagination: { pageSize: 25 },
  });
  const { pagesCount } = paginationProps;
  const { setCurrentPage } = actions;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new event leads to the last page again.
  useEffect(() => {
    if (follow) setCurrentPage(Math.max(1, pagesCount));
  }, [follow, pagesCount, filteredItemsCount]);
  return (
    <Table
      {...collectionProps}
      wrapLines
      contentDensity="compact"
      ariaLabels={{ tableLabel: t.events }}
      loading={loading}
      loadingText={t.loading}
      trackBy="id"
      items={items}
      columnDefinitions={columns(t, group)}
      filter={<TextFilter {...filterProps} filteringPlaceholder={t.findMessage} filteringAriaLabel={t.findMessage} />}
      pagination={<Pagination {...paginationProps} />}
      header={header}
    />
  );
}

function columns(t: (typeof texts)['en'], group: string | undefined): TableProps.ColumnDefinition<LogEvent>[] {
  const time = {
    id: 'time',
    header: t.time,
    width: 190,
    minWidth: 190,
    cell: ({ timestamp }: LogEvent) => <span className="log-time">{preciseTime(timestamp)}</span>,
  };
  const message = {
    id: 'message',
    header: t.message,
    isRowHeader: true,
    minWidth: 260,
    cell: (event: LogEvent) => <WrappedText text={event.message.trimEnd()} />,
  };
  const stream = {
    id: 'stream',
    header: t.stream,
    width: 200,
    minWidth: 200,
    cell: ({ stream: name = '' }: LogEvent) => (
      <span className="log-stream">
        <PageLink to={streamLink(group!, name)}>{name}</PageLink>
      </span>
    ),
  };
  return group === undefined ? [time, message] : [time, message, stream];
}
