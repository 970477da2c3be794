import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { admin } from '../../../admin.ts';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { type Column, copyColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { VpcEndpoint } from '../../../records.ts';
import { useAnswer } from '../../../use-answer.ts';
import { EndpointForm } from './endpoint-form.tsx';
import { endpointTexts } from './endpoint-texts.ts';

type Open = 'create' | { readonly show: VpcEndpoint } | { readonly remove: readonly VpcEndpoint[] };

/** The interface endpoints of the server, as its operator declared them. */
export default function EndpointList() {
  const t = useTexts(endpointTexts);
  const answer = useAnswer(
    useCallback(async () => (await admin<{ vpcEndpoints: readonly VpcEndpoint[] }>('vpc-endpoints')).vpcEndpoints, []),
  );
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { show, remove } = { show: undefined, remove: undefined, ...(typeof open === 'object' && open) };
  return (
    <>
      <ListTable
        page
        title={t.title}
        description={t.description}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={({ id }) => id}
        selection="multi"
        actions={(chosen) => (
          <>
            <Button disabled={chosen.length !== 1 || !chosen[0]?.policy} onClick={() => setOpen({ show: chosen[0]! })}>
              {t.show}
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setOpen({ remove: chosen })}>
              {t.delete}
            </Button>
          </>
        )}
        create={{ text: t.create, onClick: () => setOpen('create') }}
      />
      {open === 'create' && <EndpointForm onClose={close} onCreated={answer.reload} />}
      {show && (
        <FormModal
          title={t.policyOf(show.id)}
          submit={t.close}
          size="large"
          onSubmit={async () => close()}
          onClose={close}
        >
          <CodeEditor value={show.policy ?? ''} ariaLabel={t.policy} />
        </FormModal>
      )}
      {remove && (
        <ConfirmDelete
          items={remove}
          nameOf={({ id }) => id}
          remove={({ id }) => admin(`vpc-endpoints/${id}`, { method: 'DELETE' })}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}

function columns(t: (typeof endpointTexts)['en']): Column<VpcEndpoint>[] {
  return [
    copyColumn('id', t.id, ({ id }) => id),
    { id: 'vpc', header: t.vpc, text: ({ vpcId }) => vpcId },
    copyColumn('address', t.address, ({ address }) => address),
    { id: 'dns', header: t.dns, text: ({ privateDns }) => (privateDns ? t.yes : t.no) },
    { id: 'policy', header: t.policy, text: ({ policy }) => (policy === undefined ? t.full : t.own) },
  ];
}
