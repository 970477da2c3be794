import {
  DeleteGatewayResponseCommand,
  type GatewayResponse,
  PutGatewayResponseCommand,
} from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PairsField, pairsOf, recordOf } from '../../../parts/pairs-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { templateRows, templatesOf } from '../method/template-rows.ts';
import { TemplatesField } from '../method/templates-field.tsx';
import { gatewayHeaders, gatewayParameters } from './gateway-headers.ts';
import { texts } from './texts.ts';

interface EditGatewayResponseProps {
  readonly response: GatewayResponse;
  readonly onClose: () => void;
}

/** Customises the answer to failures of one type. */
export function EditGatewayResponse({ response, onClose }: EditGatewayResponseProps) {
  const t = useTexts(texts);
  const { apiId: restApiId, gateway, reload } = useApi();
  const { tell } = useNotifications();
  const { responseType, defaultResponse } = response;
  const [statusCode, setStatusCode] = useState(response.statusCode ?? '');
  const [headers, setHeaders] = useState(() => pairsOf(gatewayHeaders(response.responseParameters)));
  const [templates, setTemplates] = useState(() => templateRows(response.responseTemplates));
  const key = { restApiId, responseType };

  async function done(said: string): Promise<void> {
    tell(said);
    await reload();
    onClose();
  }

  const put = () => {
    const responseParameters = gatewayParameters(recordOf(headers));
    const wanted = { responseParameters, responseTemplates: templatesOf(templates) };
    return gateway.send(new PutGatewayResponseCommand({ ...key, ...(statusCode && { statusCode }), ...wanted }));
  };
  const reset = () => gateway.send(new DeleteGatewayResponseCommand(key));
  const name = responseType ?? '';
  return (
    <FormModal
      title={t.edit(name)}
      submit={t.save}
      size="large"
      onSubmit={() => put().then(() => done(t.saved(name)))}
      onDelete={defaultResponse ? undefined : () => reset().then(() => done(t.resetDone(name)))}
      deleteText={t.reset}
      onClose={onClose}
    >
      <TextField
        label={t.status}
        constraintText={t.statusHint}
        inputMode="numeric"
        value={statusCode}
        onChange={setStatusCode}
      />
      <PairsField
        label={t.headers}
        description={t.headersHint}
        pairs={headers}
        empty={t.noHeaders}
        onChange={setHeaders}
      />
      <TemplatesField rows={templates} onChange={setTemplates} />
    </FormModal>
  );
}
