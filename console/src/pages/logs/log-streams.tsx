import { CloudWatchLogsClient, type LogStream, paginateDescribeLogStreams } from '@aws-sdk/client-cloudwatch-logs';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { GroupRefusal } from './group-refusal.tsx';
import { localTime } from './local-time.ts';
import { streamLink } from './log-links.ts';
import { texts } from './texts.ts';

/** The streams of a group, the one that was written last before the others. */
export function LogStreams({ group }: { readonly group: string }) {
  const t = useTexts(texts);
  const logs = useClient(CloudWatchLogsClient);
  const ask = useCallback(() => {
    const input = { logGroupName: group, orderBy: 'LastEventTime', descending: true } as const;
    return everyItem(paginateDescribeLogStreams({ client: logs, pageSize: 50 }, input), (page) => page.logStreams);
  }, [logs, group]);
  const { value, error, loading, reload } = useAnswer(ask);
  const { items, filterProps, paginationProps, collectionProps } = useCollection(value ?? [], {
    filtering: {
      empty: <Box textAlign="center">{error ? '-' : t.noStreams}</Box>,
      noMatch: <Box textAlign="center">{t.noMatch}</Box>,
      fields: ['logStreamName'],
    },
    pagination: { pageSize: 25 },
    sorting: {},
  });
  return (
    <Table
      {...collectionProps}
      wrapLines
      ariaLabels={{ tableLabel: t.streams }}
      loading={loading && !value}
      loadingText={t.loading}
      items={items}
      columnDefinitions={columns(t, group)}
      filter={<TextFilter {...filterProps} filteringPlaceholder={t.find} filteringAriaLabel={t.find} />}
      pagination={<Pagination {...paginationProps} />}
      header={
        <SpaceBetween size="s">
          <Header
            variant="h2"
            counter={value ? `(${value.length})` : ''}
            actions={<Button iconName="refresh" ariaLabel={t.reload} onClick={reload} />}
          >
            {t.streams}
          </Header>
          <GroupRefusal group={group} error={error} />
        </SpaceBetween>
      }
    />
  );
}

function columns(t: (typeof texts)['en'], group: string): TableProps.ColumnDefinition<LogStream>[] {
  return [
    {
      id: 'name',
      header: t.stream,
      sortingField: 'logStreamName',
      isRowHeader: true,
      cell: ({ logStreamName = '' }) => (
        <PageLink to={streamLink(group, logStreamName)} variant="primary">
          {logStreamName}
        </PageLink>
      ),
    },
    {
      id: 'last',
      header: t.lastEvent,
      sortingField: 'lastEventTimestamp',
      cell: ({ lastEventTimestamp }) => localTime(lastEventTimestamp),
    },
    {
      id: 'created',
      header: t.created,
      sortingField: 'creationTime',
      cell: ({ creationTime }) => localTime(creationTime),
    },
  ];
}
