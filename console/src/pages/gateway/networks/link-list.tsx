import { APIGatewayClient, DeleteVpcLinkCommand, paginateGetVpcLinks, type VpcLink } from '@aws-sdk/client-api-gateway';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem } from '../../../parts/every-item.ts';
import { type Column, copyColumn } from '../../../parts/list/list-column.tsx';
import { ThingList } from '../../../parts/list/thing-list.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { LinkForm } from './link-form.tsx';
import { linkTexts } from './link-texts.ts';

/** Every VPC link of the account in the region. */
export default function LinkList() {
  const t = useTexts(linkTexts);
  const client = useClient(APIGatewayClient);
  const answer = useAnswer(
    useCallback(() => everyItem(paginateGetVpcLinks({ client, pageSize: 500 }, {}), ({ items }) => items), [client]),
  );
  const { reload } = answer;
  return (
    <ThingList
      texts={t}
      answer={answer}
      columns={columns(t)}
      idOf={({ id = '' }) => id}
      nameOf={({ name = '' }) => name}
      dialogs={[{ text: t.edit, open: (link, close) => <LinkForm link={link} onClose={close} onSaved={reload} /> }]}
      create={(close) => <LinkForm onClose={close} onSaved={reload} />}
      remove={({ id }) => client.send(new DeleteVpcLinkCommand({ vpcLinkId: id }))}
    />
  );
}

function columns(t: (typeof linkTexts)['en']): Column<VpcLink>[] {
  return [
    { id: 'name', header: t.name, text: ({ name = '' }) => name },
    copyColumn('id', t.id, ({ id = '' }) => id),
    copyColumn('target', t.target, ({ targetArns = [] }) => targetArns.join(', ')),
    { id: 'status', header: t.status, text: ({ status = '' }) => status },
  ];
}
