import { APIGatewayClient, paginateGetRestApis, type RestApi } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import { type Column, copyColumn, nameColumn, timeColumn } from '../../parts/list/list-column.tsx';
import { ListTable } from '../../parts/list/list-table.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';
import { CreateApi } from './create-api.tsx';
import { ImportDefinition } from './definition/import-definition.tsx';
import { DeleteApis } from './delete-apis.tsx';

const texts = {
  en: {
    title: 'REST APIs',
    description: 'APIs of this account in this region. Each has a draft, and stages that serve copies of it.',
    create: 'Create API',
    import: 'Import',
    delete: 'Delete',
    empty: 'There is no API yet.',
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
    import: 'インポート',
    delete: '削除',
    empty: 'まだ API はありません。',
    name: '名前',
    id: 'ID',
    about: '説明',
    created: '作成日時',
  },
};

/** Every REST API of the account in the region. */
export default function ApiList() {
  const t = useTexts(texts);
  const client = useClient(APIGatewayClient);
  const navigate = useNavigate();
  const answer = useAnswer(
    useCallback(() => everyItem(paginateGetRestApis({ client, pageSize: 500 }, {}), ({ items }) => items), [client]),
  );
  const [open, setOpen] = useState<'create' | 'import' | readonly RestApi[]>();
  const close = () => setOpen(undefined);
  return (
    <>
      <ListTable
        page
        title={t.title}
        description={t.description}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={({ id = '' }) => id}
        selection="multi"
        actions={(selected) => (
          <>
            <Button disabled={selected.length === 0} onClick={() => setOpen(selected)}>
              {t.delete}
            </Button>
            <Button onClick={() => setOpen('import')}>{t.import}</Button>
          </>
        )}
        create={{ text: t.create, onClick: () => setOpen('create') }}
      />
      {open === 'create' && <CreateApi onClose={close} />}
      {open === 'import' && <ImportDefinition onImported={(id) => navigate(`/apis/${id}`)} onClose={close} />}
      {typeof open === 'object' && <DeleteApis apis={open} onClose={close} onDeleted={answer.reload} />}
    </>
  );
}

function columns(t: (typeof texts)['en']): Column<RestApi>[] {
  return [
    nameColumn(
      t.name,
      ({ name = '' }) => name,
      ({ id }) => `/apis/${id}`,
    ),
    copyColumn('id', t.id, ({ id = '' }) => id),
    { id: 'about', header: t.about, text: ({ description }) => description ?? '-' },
    timeColumn('created', t.created, ({ createdDate }) => createdDate),
  ];
}
