import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '../../preferences.tsx';
import { eventColumns } from './event-columns.tsx';
import type { LogEvent } from './log-event.ts';
import { texts } from './texts.ts';
import { useKnownRequests } from './use-known-requests.ts';
import './logs.css';

interface EventTableProps {
  readonly events: readonly LogEvent[];
  /** Of events of many streams: the streams are shown and linked. */
  readonly group?: string;
  readonly loading: boolean;
  /** Whether the events could not be read: then nothing is said of how many there are. */
  readonly refused?: boolean;
  /** Stays on the last page while events come, until a reader turns back. */
  readonly follow?: boolean;
  readonly header: ReactNode;
}

/** Log events, oldest first, page by page. */
export function EventTable({ events, group, loading, refused = false, follow = false, header }: EventTableProps) {
  const t = useTexts(texts);
  const known = useKnownRequests(events);
  const [turnedBack, setTurnedBack] = useState(false);
  const { items, actions, filterProps, paginationProps, collectionProps } = useCollection(events, {
    filtering: {
      filteringFunction: ({ message }, text) => message.toLowerCase().includes(text.toLowerCase()),
      empty: <Box textAlign="center">{refused ? '-' : t.noEvents}</Box>,
      noMatch: <Box textAlign="center">{t.noMatch}</Box>,
    },
    pagination: { pageSize: 25 },
  });
  const { pagesCount } = paginationProps;
  const { setCurrentPage } = actions;
  const following = follow && !turnedBack;
  useEffect(() => {
    if (following) setCurrentPage(Math.max(1, pagesCount));
  }, [following, pagesCount, setCurrentPage]);
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
      columnDefinitions={eventColumns(t, known, group)}
      filter={<TextFilter {...filterProps} filteringPlaceholder={t.findMessage} filteringAriaLabel={t.findMessage} />}
      pagination={
        <Pagination
          {...paginationProps}
          onChange={(event) => {
            paginationProps.onChange(event);
            setTurnedBack(event.detail.currentPageIndex < pagesCount);
          }}
        />
      }
      header={header}
    />
  );
}
