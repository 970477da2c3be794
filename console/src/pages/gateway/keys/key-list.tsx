import { APIGatewayClient, type ApiKey, DeleteApiKeyCommand } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { EntityList } from '../../../parts/list/entity-list.tsx';
import { type Column, copyColumn, timeColumn } from '../../../parts/list/list-column.tsx';
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
  const [importing, setImporting] = useState(false);
  return (
    <>
      <EntityList
        texts={t}
        answer={answer}
        nameOf={keyName}
        to={({ id = '' }) => `/gateway/keys/${id}`}
        columns={columns(t)}
        actions={<Button onClick={() => setImporting(true)}>{t.import}</Button>}
        create={(close) => <CreateKey onClose={close} onCreated={answer.reload} />}
        remove={({ id }) => gateway.send(new DeleteApiKeyCommand({ apiKey: id }))}
      />
      {importing && <ImportKeys onClose={() => setImporting(false)} onImported={answer.reload} />}
    </>
  );
}

/** A key may have no name. */
function keyName({ name, id = '' }: ApiKey): string {
  return name ?? id;
}

function columns(t: (typeof texts)['en']): Column<ApiKey>[] {
  return [
    copyColumn('id', t.id, ({ id = '' }) => id),
    { id: 'state', header: t.state, text: ({ enabled }) => (enabled ? t.on : t.off) },
    { id: 'about', header: t.about, text: ({ description }) => description ?? '-' },
    timeColumn('updated', t.updatedAt, ({ lastUpdatedDate }) => lastUpdatedDate),
  ];
}
