import { APIGatewayClient, type ApiKey, DeleteApiKeyCommand } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { type Column, copyColumn, nameColumn, timeColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useKeys } from '../use-keys.ts';
import { CreateKey } from './create-key.tsx';
import { ImportKeys } from './import-keys.tsx';
import { texts } from './texts.ts';

/** Every API key of the account in the region. */
export default function KeyList() {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const answer = useKeys();
  const [open, setOpen] = useState<'create' | 'import' | readonly ApiKey[]>();
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
      {open === 'create' && <CreateKey onClose={close} onCreated={answer.reload} />}
      {open === 'import' && <ImportKeys onClose={close} onImported={answer.reload} />}
      {typeof open === 'object' && (
        <ConfirmDelete
          items={open}
          nameOf={keyName}
          remove={({ id }) => gateway.send(new DeleteApiKeyCommand({ apiKey: id }))}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}

/** A key may have no name. */
function keyName({ name, id = '' }: ApiKey): string {
  return name ?? id;
}

function columns(t: (typeof texts)['en']): Column<ApiKey>[] {
  return [
    nameColumn(t.name, keyName, ({ id = '' }) => `/gateway/keys/${id}`),
    copyColumn('id', t.id, ({ id = '' }) => id),
    { id: 'state', header: t.state, text: ({ enabled }) => (enabled ? t.on : t.off) },
    { id: 'about', header: t.about, text: ({ description }) => description ?? '-' },
    timeColumn('updated', t.updatedAt, ({ lastUpdatedDate }) => lastUpdatedDate),
  ];
}
