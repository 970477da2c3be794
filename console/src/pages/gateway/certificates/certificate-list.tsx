import {
  APIGatewayClient,
  type ClientCertificate,
  DeleteClientCertificateCommand,
  paginateGetClientCertificates,
} from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { everyItem } from '../../../parts/every-item.ts';
import { type Column, copyColumn, timeColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { CertificateForm } from './certificate-form.tsx';
import { CertificatePem } from './certificate-pem.tsx';
import { texts } from './texts.ts';

interface Open {
  readonly what: 'create' | 'edit' | 'show' | 'delete';
  readonly chosen: readonly ClientCertificate[];
}

/** Every client certificate of the account in the region. */
export default function CertificateList() {
  const t = useTexts(texts);
  const client = useClient(APIGatewayClient);
  const answer = useAnswer(
    useCallback(
      () => everyItem(paginateGetClientCertificates({ client, pageSize: 500 }, {}), ({ items }) => items),
      [client],
    ),
  );
  const [{ what, chosen: [first] = [], chosen = [] }, setOpen] = useState<Partial<Open>>({});
  const close = () => setOpen({});
  return (
    <>
      <ListTable
        page
        title={t.title}
        description={t.description}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={idOf}
        selection="multi"
        actions={(selected) => (
          <>
            <Button disabled={selected.length !== 1} onClick={() => setOpen({ what: 'show', chosen: selected })}>
              {t.show}
            </Button>
            <Button disabled={selected.length !== 1} onClick={() => setOpen({ what: 'edit', chosen: selected })}>
              {t.edit}
            </Button>
            <Button disabled={selected.length === 0} onClick={() => setOpen({ what: 'delete', chosen: selected })}>
              {t.delete}
            </Button>
          </>
        )}
        create={{ text: t.create, onClick: () => setOpen({ what: 'create' }) }}
      />
      {what === 'create' && <CertificateForm onClose={close} onSaved={answer.reload} />}
      {what === 'edit' && first && <CertificateForm certificate={first} onClose={close} onSaved={answer.reload} />}
      {what === 'show' && first && <CertificatePem certificate={first} onClose={close} />}
      {what === 'delete' && (
        <ConfirmDelete
          items={chosen}
          nameOf={idOf}
          remove={({ clientCertificateId }) => client.send(new DeleteClientCertificateCommand({ clientCertificateId }))}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}

function idOf({ clientCertificateId = '' }: ClientCertificate): string {
  return clientCertificateId;
}

function columns(t: (typeof texts)['en']): Column<ClientCertificate>[] {
  return [
    copyColumn('id', t.id, idOf),
    { id: 'about', header: t.about, text: ({ description }) => description ?? '-' },
    timeColumn('created', t.createdAt, ({ createdDate }) => createdDate),
    timeColumn('expires', t.expires, ({ expirationDate }) => expirationDate),
  ];
}
