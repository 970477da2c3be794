import {
  APIGatewayClient,
  type ClientCertificate,
  DeleteClientCertificateCommand,
  paginateGetClientCertificates,
} from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem } from '../../../parts/every-item.ts';
import { type Column, copyColumn, timeColumn } from '../../../parts/list/list-column.tsx';
import { ThingList } from '../../../parts/list/thing-list.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { CertificateForm } from './certificate-form.tsx';
import { CertificatePem } from './certificate-pem.tsx';
import { texts } from './texts.ts';

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
  const { reload } = answer;
  return (
    <ThingList
      texts={t}
      answer={answer}
      columns={columns(t)}
      idOf={idOf}
      nameOf={idOf}
      dialogs={[
        { text: t.show, open: (one, close) => <CertificatePem certificate={one} onClose={close} /> },
        {
          text: t.edit,
          open: (one, close) => <CertificateForm certificate={one} onClose={close} onSaved={reload} />,
        },
      ]}
      create={(close) => <CertificateForm onClose={close} onSaved={reload} />}
      remove={({ clientCertificateId }) => client.send(new DeleteClientCertificateCommand({ clientCertificateId }))}
    />
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
