import { APIGatewayClient, DeleteVpcLinkCommand, paginateGetVpcLinks, type VpcLink } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { everyItem } from '../../../parts/every-item.ts';
import { type Column, copyColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { LinkForm } from './link-form.tsx';
import { linkTexts } from './link-texts.ts';

type Open = 'create' | { readonly edit: VpcLink } | { readonly remove: readonly VpcLink[] };

/** Every VPC link of the account in the region. */
export default function LinkList() {
  const t = useTexts(linkTexts);
  const client = useClient(APIGatewayClient);
  const answer = useAnswer(
    useCallback(() => everyItem(paginateGetVpcLinks({ client, pageSize: 500 }, {}), ({ items }) => items), [client]),
  );
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { edit, remove } = { edit: undefined, remove: undefined, ...(typeof open === 'object' && open) };
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
        actions={(chosen) => (
          <>
            <Button disabled={chosen.length !== 1} onClick={() => setOpen({ edit: chosen[0]! })}>
              {t.edit}
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setOpen({ remove: chosen })}>
              {t.delete}
            </Button>
          </>
        )}
        create={{ text: t.create, onClick: () => setOpen('create') }}
      />
      {(open === 'create' || edit) && (
        <LinkForm {...(edit && { link: edit })} onClose={close} onSaved={answer.reload} />
      )}
      {remove && (
        <ConfirmDelete
          items={remove}
          nameOf={({ name = '' }) => name}
          remove={({ id }) => client.send(new DeleteVpcLinkCommand({ vpcLinkId: id }))}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
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
