import { CloudWatchLogsClient, type LogGroup, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useCallback, useState } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { ChangeRetention } from './change-retention.tsx';
import { CreateLogGroup } from './create-log-group.tsx';
import { DeleteLogGroup } from './delete-log-group.tsx';
import { localTime } from './local-time.ts';
import { groupLink } from './log-links.ts';
import { texts } from './texts.ts';

/** Every log group of the account in the region. */
export default function LogGroups() {
  const t = useTexts(texts);
  const logs = useClient(CloudWatchLogsClient);
  const ask = useCallback(
    () => everyItem(paginateDescribeLogGroups({ client: logs, pageSize: 50 }, {}), (page) => page.logGroups),
    [logs],
  );
  const { value, error, loading, reload } = useAnswer(ask);
  const [open, setOpen] = useState<'create' | 'delete' | 'retention'>();
  const close = () => setOpen(undefined);
  const { items, filterProps, paginationProps, collectionProps } = useCollection(value ?? [], {
    filtering: {
      empty: <Box textAlign="center">{error ? '-' : t.empty}</Box>,
      noMatch: <Box textAlign="center">{t.noMatch}</Box>,
      fields: ['logGroupName'],
    },
    pagination: { pageSize: 25 },
    sorting: { defaultState: { sortingColumn: { sortingField: 'logGroupName' } } },
    selection: { trackBy: 'logGroupName' },
  });
  const selected = collectionProps.selectedItems?.[0];
  return (
    <>
      <Table
        {...collectionProps}
        variant="full-page"
        stickyHeader
        selectionType="single"
        ariaLabels={{
          tableLabel: t.groups,
          selectionGroupLabel: t.groups,
          itemSelectionLabel: (_, { logGroupName = '' }) => t.select(logGroupName),
        }}
        loading={loading && !value}
        loadingText={t.loading}
        items={items}
        columnDefinitions={columns(t)}
        filter={<TextFilter {...filterProps} filteringPlaceholder={t.find} filteringAriaLabel={t.find} />}
        pagination={<Pagination {...paginationProps} />}
        header={
          <SpaceBetween size="s">
            <Header
              variant="awsui-h1-sticky"
              description={t.description}
              counter={value ? `(${value.length})` : ''}
              actions={
                <SpaceBetween direction="horizontal" size="xs">
                  {selected && <Button onClick={() => setOpen('retention')}>{t.changeRetention}</Button>}
                  {selected && <Button onClick={() => setOpen('delete')}>{t.delete}</Button>}
                  <Button variant="primary" onClick={() => setOpen('create')}>
                    {t.create}
                  </Button>
                </SpaceBetween>
              }
            >
              {t.groups}
            </Header>
            <Refusal error={error} />
          </SpaceBetween>
        }
      />
      {open === 'create' && <CreateLogGroup onClose={close} onDone={reload} />}
      {open === 'delete' && selected && (
        <DeleteLogGroup name={selected.logGroupName!} onClose={close} onDone={reload} />
      )}
      {open === 'retention' && selected && <ChangeRetention group={selected} onClose={close} onDone={reload} />}
    </>
  );
}

function columns(t: (typeof texts)['en']): TableProps.ColumnDefinition<LogGroup>[] {
  return [
    {
      id: 'name',
      header: t.name,
      sortingField: 'logGroupName',
      isRowHeader: true,
      cell: ({ logGroupName = '' }) => (
        <PageLink to={groupLink(logGroupName)} variant="primary">
          {logGroupName}
        </PageLink>
      ),
    },
    {
      id: 'retention',
      header: t.retention,
      sortingField: 'retentionInDays',
      cell: ({ retentionInDays }) => (retentionInDays ? t.days(retentionInDays) : t.forever),
    },
    {
      id: 'created',
      header: t.created,
      sortingField: 'creationTime',
      cell: ({ creationTime }) => localTime(creationTime),
    },
  ];
}
