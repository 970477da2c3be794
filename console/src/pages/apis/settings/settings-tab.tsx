import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Spinner from '@cloudscape-design/components/spinner';
import { useState } from 'react';
import { Section } from '../../../parts/section.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { EditSettings } from './edit-settings.tsx';
import { settingsOf } from './settings.ts';
import { texts } from './texts.ts';

/** What an API sets for all its methods: its endpoint, binary payloads, compression, where keys come from. */
export function SettingsTab() {
  const t = useTexts(texts);
  const { api } = useApi();
  const [open, setOpen] = useState(false);
  if (!api.value) return api.loading ? <Spinner size="large" /> : null;
  const settings = settingsOf(api.value);
  const { endpointType, vpcEndpointIds, binaryMediaTypes, compression, apiKeySource, disabled } = settings;
  return (
    <Section
      title={t.title}
      about={t.about}
      actions={
        <Button ariaLabel={t.editTitle} onClick={() => setOpen(true)}>
          {t.edit}
        </Button>
      }
    >
      <KeyValuePairs
        columns={2}
        items={[
          { label: t.endpointType, value: t[endpointType] },
          { label: t.vpcEndpoints, value: vpcEndpointIds.join(', ') || t.none },
          { label: t.endpoint, value: disabled ? t.off : t.on },
          { label: t.keySource, value: t[apiKeySource] },
          { label: t.binary, value: binaryMediaTypes.join(', ') || t.none },
          { label: t.compression, value: compression || t.never },
        ]}
      />
      {open && <EditSettings api={api.value} onClose={() => setOpen(false)} />}
    </Section>
  );
}
