import { DeleteGatewayResponseCommand, type GatewayResponse } from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { ConfirmEach } from '../../../parts/confirm-each.tsx';
import type { Column } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { editColumn } from '../edit-column.tsx';
import { CorsOnFailures } from './cors-on-failures.tsx';
import { EditGatewayResponse } from './edit-gateway-response.tsx';
import { texts } from './texts.ts';

/** How the API answers failures, type by type, and which were customised. */
export function GatewayResponsesTab() {
  const t = useTexts(texts);
  const { apiId: restApiId, gateway, gatewayResponses, reload } = useApi();
  const [edited, setEdited] = useState<GatewayResponse>();
  const [open, setOpen] = useState<'cors' | readonly GatewayResponse[]>();
  const close = () => setOpen(undefined);
  const reset = ({ responseType }: GatewayResponse) =>
    gateway.send(new DeleteGatewayResponseCommand({ restApiId, responseType }));
  const columns: readonly Column<GatewayResponse>[] = [
    editColumn({ header: t.type, text: typeOf, ariaLabel: t.edit, onEdit: setEdited }),
    { id: 'status', header: t.status, text: ({ statusCode }) => statusCode ?? '-' },
    { id: 'own', header: t.own, text: ({ defaultResponse }) => (defaultResponse ? t.no : t.yes) },
  ];
  return (
    <>
      <ListTable
        title={t.title}
        description={t.about}
        empty={t.empty}
        answer={gatewayResponses}
        columns={columns}
        idOf={typeOf}
        selection="multi"
        actions={(selected) => (
          <>
            <Button disabled={!selected.some(isOwn)} onClick={() => setOpen(selected.filter(isOwn))}>
              {t.reset}
            </Button>
            <Button onClick={() => setOpen('cors')}>{t.cors}</Button>
          </>
        )}
      />
      {edited && <EditGatewayResponse response={edited} onClose={() => setEdited(undefined)} />}
      {open === 'cors' && <CorsOnFailures onClose={close} />}
      {typeof open === 'object' && (
        <ConfirmEach
          items={open}
          nameOf={typeOf}
          words={{ title: t.resetTitle, submit: t.reset, what: t.resetWhat, done: t.resetDone }}
          act={reset}
          onClose={close}
          onDone={reload}
        />
      )}
    </>
  );
}

function typeOf({ responseType = 'DEFAULT_4XX' }: GatewayResponse): string {
  return responseType;
}

function isOwn({ defaultResponse }: GatewayResponse): boolean {
  return !defaultResponse;
}
