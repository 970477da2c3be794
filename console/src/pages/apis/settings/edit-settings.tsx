import { type RestApi, UpdateRestApiCommand } from '@aws-sdk/client-api-gateway';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { LinesField } from '../../../parts/lines-field.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { type Settings, settingsOf, settingsPatches } from './settings.ts';
import { texts } from './texts.ts';

/** Changes what an API sets for all its methods. */
export function EditSettings({ api, onClose }: { readonly api: RestApi; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { gateway, reload } = useApi();
  const { tell } = useNotifications();
  const [settings, setSettings] = useState(() => settingsOf(api));
  const change = (part: Partial<Settings>) => setSettings({ ...settings, ...part });
  const isPrivate = settings.endpointType === 'PRIVATE';

  async function save(): Promise<void> {
    const wanted = isPrivate ? settings : { ...settings, vpcEndpointIds: [] };
    const patchOperations = settingsPatches(settingsOf(api), wanted);
    if (patchOperations.length > 0)
      await gateway.send(new UpdateRestApiCommand({ restApiId: api.id, patchOperations }));
    tell(t.saved);
    await reload();
    onClose();
  }

  const named = <Value extends keyof typeof t>(values: readonly Value[]) =>
    values.map((value) => ({ value, label: String(t[value]) }));
  return (
    <FormModal title={t.editTitle} submit={t.save} onSubmit={save} onClose={onClose}>
      <SelectField
        label={t.endpointType}
        options={named(['REGIONAL', 'EDGE', 'PRIVATE'])}
        value={settings.endpointType}
        onChange={(type) => change({ endpointType: type as Settings['endpointType'] })}
      />
      {isPrivate && (
        <LinesField
          label={t.vpcEndpoints}
          description={t.vpcEndpointsHint}
          lines={settings.vpcEndpointIds}
          onChange={(vpcEndpointIds) => change({ vpcEndpointIds })}
        />
      )}
      <Checkbox checked={settings.disabled} onChange={({ detail }) => change({ disabled: detail.checked })}>
        {t.disable}
      </Checkbox>
      <SelectField
        label={t.keySource}
        options={named(['HEADER', 'AUTHORIZER'])}
        value={settings.apiKeySource}
        onChange={(source) => change({ apiKeySource: source as Settings['apiKeySource'] })}
      />
      <LinesField
        label={t.binary}
        description={t.binaryHint}
        lines={settings.binaryMediaTypes}
        onChange={(binaryMediaTypes) => change({ binaryMediaTypes })}
      />
      <TextField
        label={t.compression}
        description={t.compressionHint}
        inputMode="numeric"
        value={settings.compression}
        onChange={(compression) => change({ compression })}
      />
    </FormModal>
  );
}
