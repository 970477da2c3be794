import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import Toggle from '@cloudscape-design/components/toggle';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { admin } from '../../admin.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { useAnswer } from '../../use-answer.ts';
import { texts } from './texts.ts';

const refreshMs = 1500;

/** The live feed of both planes. */
export default function RequestList() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const plane = search.get('plane') ?? 'all';
  const deniedOnly = search.has('denied');
  const choose = (chosen: string, denied: boolean) =>
    setSearch({ ...(chosen !== 'all' && { plane: chosen }), ...(denied && { denied: '' }) });
  const [live, setLive] = useState(true);
  const ask = useCallback(() => admin<{ requests: RequestRecord[] }>('requests?limit=1000'), []);
  const { value, error, loading, reload } = useAnswer(ask);
  useEffect(() => {
    if (!live) return;
    const timer = setInterval(reload, refreshMs);
    return () => clearInterval(timer);
  }, [live, reload]);

  const shown = (value?.requests ?? []).filter(
    (record) => (plane === 'all' || record.plane === plane) && (!deniedOnly || isDenied(record)),
  );
  const { items, filterProps, paginationProps, collectionProps } = useCollection(shown, {
    filtering: {
      filteringFunction: (record, text) => matches(record, text.toLowerCase()),
      empty: <Box textAlign="center">{t.empty}</Box>,
      noMatch: <Box textAlign="center">{t.noMatch}</Box>,
    },
    pagination: { pageSize: 25 },
    sorting: {},
  });
  return (
    <Table
      {...collectionProps}
      variant="full-page"
      stickyHeader
      trackBy="requestId"
      loading={loading && !value}
      items={items}
      columnDefinitions={columns(t)}
      filter={
        <SpaceBetween direction="horizontal" size="s">
          <TextFilter {...filterProps} filteringPlaceholder={t.find} filteringAriaLabel={t.find} />
          <SegmentedControl
            selectedId={plane}
            label={t.title}
            onChange={({ detail }) => choose(detail.selectedId, deniedOnly)}
            options={[
              { id: 'all', text: t.all },
              { id: 'data', text: t.dataPlane },
              { id: 'control', text: t.controlPlane },
            ]}
          />
          <Checkbox checked={deniedOnly} onChange={({ detail }) => choose(plane, detail.checked)}>
            {t.deniedOnly}
          </Checkbox>
        </SpaceBetween>
      }
      pagination={<Pagination {...paginationProps} />}
      header={
        <>
          <Refusal error={error} />
          <Header
            variant="awsui-h1-sticky"
            description={t.description}
            actions={
              <Toggle checked={live} onChange={({ detail }) => setLive(detail.checked)}>
                {t.live}
              </Toggle>
            }
          >
            {t.title}
          </Header>
        </>
      }
    />
  );
}

function matches(record: RequestRecord, text: string): boolean {
  const { operation, principal, path, error, status, requestId } = record;
  return [operation, principal, path, error?.code, error?.message, String(status), requestId].some((each) =>
    each?.toLowerCase().includes(text),
  );
}

function columns(t: (typeof texts)['en']): TableProps.ColumnDefinition<RequestRecord>[] {
  return [
    {
      id: 'time',
      header: t.time,
      cell: ({ at, requestId }) => (
        <PageLink to={`/requests/${requestId}`} variant="primary">
          {new Date(at).toLocaleTimeString()}
        </PageLink>
      ),
    },
    { id: 'status', header: t.status, sortingField: 'status', cell: ({ status }) => status },
    {
      id: 'operation',
      header: t.operation,
      sortingField: 'operation',
      cell: ({ operation, method, path }) => operation ?? `${method} ${path}`,
    },
    { id: 'caller', header: t.caller, sortingField: 'principal', cell: ({ principal }) => principal ?? t.anonymous },
    { id: 'decision', header: t.decision, cell: (record) => <Papers record={record} /> },
    { id: 'duration', header: t.duration, cell: ({ durationMs }) => `${durationMs} ms` },
  ];
}

function isDenied({ decisions }: RequestRecord): boolean {
  return decisions.some(({ effect }) => effect !== 'allow');
}

function Papers({ record }: { readonly record: RequestRecord }) {
  const t = useTexts(texts);
  const { decisions, error } = record;
  if (isDenied(record)) {
    return <StatusIndicator type="error">{t.denied}</StatusIndicator>;
  }
  if (decisions.length > 0) return <StatusIndicator type="success">{t.allowed}</StatusIndicator>;
  return <StatusIndicator type={error ? 'warning' : 'info'}>{error?.code ?? t.none}</StatusIndicator>;
}
