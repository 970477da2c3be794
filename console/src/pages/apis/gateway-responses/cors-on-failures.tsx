import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { firstAllowedHeaders } from '../cors/first-allowed-headers.ts';
import { putCorsOnFailures } from './put-cors-on-failures.ts';
import { texts } from './texts.ts';

/** Adds the headers of CORS to the answers that every other failure falls back to. */
export function CorsOnFailures({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { apiId, gateway, gatewayResponses, reload } = useApi();
  const { tell } = useNotifications();
  const [origin, setOrigin] = useState('*');
  const [headers, setHeaders] = useState(firstAllowedHeaders);

  async function save(): Promise<void> {
    await putCorsOnFailures(gateway, apiId, gatewayResponses.value ?? [], { origin, headers }).finally(reload);
    tell(t.corsDone);
    onClose();
  }

  return (
    <FormModal title={t.corsTitle} submit={t.save} disabled={origin === ''} onSubmit={save} onClose={onClose}>
      <Box>{t.corsSaid}</Box>
      <TextField label={t.origin} value={origin} onChange={setOrigin} autoFocus />
      <TextField label={t.allowHeaders} value={headers} onChange={setHeaders} stretch />
    </FormModal>
  );
}
