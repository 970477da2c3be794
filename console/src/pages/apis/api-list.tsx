import { APIGatewayClient, paginateGetRestApis, type RestApi } from '@aws-sdk/client-api-gateway';
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
import { CreateApi } from './create-api.tsx';
import { DeleteApi } from './delete-api.tsx';

const texts = {
  en: {
    title: 'REST APIs',
    description: 'APIs of this account in this region. Each has a draft, and stages that serve copies of it.',
    create: 'Create API',
    delete: 'Delete',
    find: 'Find by name, id or description',
    empty: 'There is no API yet.',
    noMatch: 'No API matches.',
    loading: 'Loading APIs',
    select: (name: string) => `Select ${name}`,
    name: 'Name',
    id: 'ID',
    about: 'Description',
    created: 'Created',
  },
  ja: {
    title: 'REST API',
    description:
      'このリージョンにあるこのアカウントの API です。API には編集中の下書きと、そのコピーを公開するステージがあります。',
    create: 'API を作成',
    delete: '削除',
    find: '名前、ID、説明で検索',
    empty: 'まだ API はありません。',
    noMatch: '一致する API はありません。',
    loading: 'API を読み込んでいます',
    select: (name: string) => `${name} を選択`,
    name: '名前',
    id: 'ID',
    about: '説明',
    created: '作成日時',
  },
};

/** Every REST API of the account in the region. */
export default function ApiList() {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const ask = useCallback(
    () => everyItem(paginateGetRestApis({ client: gateway, pageSize: 500 }, {}), ({ items }) => items),
    [gateway],
  );
  const { value, error, loading, reload } = useAnswer(ask);
  const [open, setOpen] = useState<'create' | 'delete'>();
  const close = () => setOpen(undefined);
  const { items, filterProps, paginationProps, collectionProps } = useCollection(value ?? [], {
    filtering: {
      empty: <Box textAlign="center">{error ? '-' : t.empty}</Box>,
      noMatch: <Box textAlign="center">{t.noMatch}</Box>,
      fields: ['name', 'id', 'description'],
    },
    pagination: { pageSize: 25 },
    sorting: { defaultState: { sortingColumn: { sortingField: 'name' } } },
    selection: { trackBy: 'id' },
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
          tableLabel: t.title,
          selectionGroupLabel: t.title,
          itemSelectionLabel: (_, { name = '' }) => t.select(name),
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
                  {selected && <Button onClick={() => setOpen('delete')}>{t.delete}</Button>}
                  <Button variant="primary" onClick={() => setOpen('create')}>
                    {t.create}
                  </Button>
                </SpaceBetween>
              }
            >
              {t.title}
            </Header>
            {error && <Refusal error={error} />}
          </SpaceBetween>
        }
      />
      {open === 'create' && <CreateApi onClose={close} />}
      {open === 'delete' && selected && (
        <DeleteApi
          api={selected}
          onClose={close}
          onDeleted={() => {
            close();
            reload();
          }}
        />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en']): TableProps.ColumnDefinition<RestApi>[] {
  return [
    {
      id: 'name',
      header: t.name,
      sortingField: 'name',
      isRowHeader: true,
      cell: ({ id, name }) => (
        <PageLink to={`/apis/${id}`} variant="primary">
          {name}
        </PageLink>
      ),
    },
    { id: 'id', header: t.id, sortingField: 'id', cell: ({ id }) => id },
    { id: 'about', header: t.about, sortingField: 'description', cell: ({ description }) => description ?? '-' },
    {
      id: 'created',
      header: t.created,
      sortingField: 'createdDate',
      cell: ({ createdDate }) => createdDate?.toLocaleString() ?? '-',
    },
  ];
}
