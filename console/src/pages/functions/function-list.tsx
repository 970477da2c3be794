import { type FunctionConfiguration, LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { DeleteFunction } from './delete-function.tsx';
import { roleName } from './role-name.ts';
import { texts } from './texts.ts';

/** Every function of the account in the region. */
export default function FunctionList() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const lambda = useClient(LambdaClient);
  const ask = useCallback(
    () => everyItem(paginateListFunctions({ client: lambda, pageSize: 50 }, {}), (page) => page.Functions),
    [lambda],
  );
  const { value, error, loading, reload } = useAnswer(ask);
  const [deleting, setDeleting] = useState(false);
  const { items, filterProps, paginationProps, collectionProps } = useCollection(value ?? [], {
    filtering: {
      empty: <Box textAlign="center">{error ? '-' : t.empty}</Box>,
      noMatch: <Box textAlign="center">{t.noMatch}</Box>,
      fields: ['FunctionName', 'Runtime', 'Role', 'Description'],
    },
    pagination: { pageSize: 25 },
    sorting: { defaultState: { sortingColumn: { sortingField: 'FunctionName' } } },
    selection: { trackBy: 'FunctionArn' },
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
          tableLabel: t.functions,
          selectionGroupLabel: t.functions,
          itemSelectionLabel: (_, { FunctionName = '' }) => t.select(FunctionName),
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
                  {selected && <Button onClick={() => setDeleting(true)}>{t.delete}</Button>}
                  <Button variant="primary" onClick={() => navigate('/functions/create/new')}>
                    {t.create}
                  </Button>
                </SpaceBetween>
              }
            >
              {t.functions}
            </Header>
            <Refusal error={error} />
          </SpaceBetween>
        }
      />
      {deleting && selected && (
        <DeleteFunction name={selected.FunctionName!} onClose={() => setDeleting(false)} onDeleted={reload} />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en']): TableProps.ColumnDefinition<FunctionConfiguration>[] {
  return [
    {
      id: 'name',
      header: t.name,
      sortingField: 'FunctionName',
      isRowHeader: true,
      cell: ({ FunctionName }) => (
        <PageLink to={`/functions/${FunctionName}`} variant="primary">
          {FunctionName}
        </PageLink>
      ),
    },
    { id: 'runtime', header: t.runtime, sortingField: 'Runtime', cell: ({ Runtime }) => Runtime },
    { id: 'role', header: t.role, sortingField: 'Role', cell: ({ Role = '' }) => roleName(Role) },
    { id: 'memory', header: t.memory, sortingField: 'MemorySize', cell: ({ MemorySize }) => MemorySize },
    { id: 'timeout', header: t.timeout, sortingField: 'Timeout', cell: ({ Timeout }) => Timeout },
    {
      id: 'modified',
      header: t.modified,
      sortingField: 'LastModified',
      cell: ({ LastModified }) => (LastModified ? new Date(LastModified).toLocaleString() : '-'),
    },
  ];
}
