import type { Stage } from '@aws-sdk/client-api-gateway';
import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useState } from 'react';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { DeleteStage } from './delete-stage.tsx';
import { InvokeUrls } from './invoke-urls.tsx';
import { texts } from './texts.ts';

/** The stages of an API with the addresses to call them at. */
export function StagesTab() {
  const t = useTexts(texts);
  const { stages } = useApi();
  const [deleting, setDeleting] = useState<string>();
  const { items, collectionProps, paginationProps } = useCollection(stages.value ?? [], {
    filtering: { empty: <Box textAlign="center">{t.empty}</Box> },
    pagination: { pageSize: 25 },
    sorting: {},
  });
  if (stages.error) return <Refusal error={stages.error} />;
  return (
    <>
      <Table
        {...collectionProps}
        trackBy="stageName"
        items={items}
        loading={stages.loading && !stages.value}
        loadingText={t.loading}
        ariaLabels={{ tableLabel: t.title }}
        columnDefinitions={columns(t, setDeleting)}
        pagination={paginationProps.pagesCount > 1 && <Pagination {...paginationProps} />}
        header={
          <Header variant="h2" description={t.description}>
            {t.title}
          </Header>
        }
      />
      {deleting && <DeleteStage stage={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}

function columns(t: (typeof texts)['en'], onDelete: (stage: string) => void): TableProps.ColumnDefinition<Stage>[] {
  return [
    {
      id: 'name',
      header: t.name,
      sortingField: 'stageName',
      isRowHeader: true,
      cell: ({ stageName, description }) => (
        <>
          {stageName}
          {description && <Box color="text-body-secondary">{description}</Box>}
        </>
      ),
    },
    { id: 'addresses', header: t.addresses, cell: ({ stageName = '' }) => <InvokeUrls stage={stageName} /> },
    { id: 'deployment', header: t.deployment, cell: ({ deploymentId }) => deploymentId },
    {
      id: 'updated',
      header: t.updated,
      sortingField: 'lastUpdatedDate',
      cell: ({ lastUpdatedDate }) => lastUpdatedDate?.toLocaleString() ?? '-',
    },
    {
      id: 'actions',
      header: t.actions,
      cell: ({ stageName = '' }) => (
        <Button variant="inline-link" ariaLabel={t.deleteOf(stageName)} onClick={() => onDelete(stageName)}>
          {t.delete}
        </Button>
      ),
    },
  ];
}
