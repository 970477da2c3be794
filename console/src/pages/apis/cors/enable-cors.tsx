import type { Resource } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { verbs } from '../call/verbs.ts';
import { putCorsOnFailures } from '../gateway-responses/put-cors-on-failures.ts';
import { allowOrigin } from './allow-origin.ts';
import { firstAllowedHeaders } from './first-allowed-headers.ts';
import { putPreflight } from './put-preflight.ts';
import { texts } from './texts.ts';

interface EnableCorsProps {
  readonly resource: Resource;
  readonly onClose: () => void;
}

/** Lets scripts of other origins call a resource: preflight requests are answered, and every answer names the origin. */
export function EnableCors({ resource, onClose }: EnableCorsProps) {
  const t = useTexts(texts);
  const { apiId: restApiId, gateway, gatewayResponses, reload } = useApi();
  const { tell } = useNotifications();
  const { id: resourceId = '', path = '', resourceMethods = {} } = resource;
  const others = Object.entries(resourceMethods).filter(([verb]) => verb !== 'OPTIONS');
  const isThere = Object.hasOwn(resourceMethods, 'OPTIONS');
  const [origin, setOrigin] = useState('*');
  const [headers, setHeaders] = useState(firstAllowedHeaders);
  const [methods, setMethods] = useState(() => allowedMethods(others.map(([verb]) => verb)));
  const [onFailures, setOnFailures] = useState(true);

  async function enable(): Promise<void> {
    const allowed = { origin, headers, methods };
    await putPreflight(gateway, { restApiId, resourceId }, allowed, isThere);
    for (const [httpMethod, method] of others)
      await allowOrigin(gateway, { restApiId, resourceId, httpMethod }, method, allowed);
    if (onFailures) await putCorsOnFailures(gateway, restApiId, gatewayResponses.value ?? [], allowed);
  }

  async function save(): Promise<void> {
    await enable().finally(reload);
    tell(t.done(path));
    onClose();
  }

  return (
    <FormModal title={t.title(path)} submit={t.submit} disabled={origin === ''} onSubmit={save} onClose={onClose}>
      <Box>{isThere ? t.replaces : t.adds}</Box>
      <Box>{t.proxies}</Box>
      <TextField label="Access-Control-Allow-Origin" value={origin} onChange={setOrigin} autoFocus />
      <TextField label="Access-Control-Allow-Methods" value={methods} onChange={setMethods} />
      <TextField label="Access-Control-Allow-Headers" value={headers} onChange={setHeaders} stretch />
      <Checkbox checked={onFailures} onChange={({ detail }) => setOnFailures(detail.checked)}>
        {t.onFailures}
      </Checkbox>
    </FormModal>
  );
}

function allowedMethods(own: readonly string[]): string {
  return own.includes('ANY') ? verbs.join(',') : [...own, 'OPTIONS'].join(',');
}
