import { CreateDeploymentCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

/** Deploys the draft to a stage that there is, or to a new one. */
export function Deploy({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { tell } = useNotifications();
  const { apiId, gateway, stages, reload } = useApi();
  const known = (stages.value ?? []).map(({ stageName = '' }) => stageName);
  const [chosen, setChosen] = useState(known[0] ?? '');
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const stageName = chosen || name;
  const canary = stages.value?.find((stage) => stage.stageName === stageName)?.canarySettings;

  async function deploy(): Promise<void> {
    const { deploymentId: _, ...canarySettings } = canary ?? {};
    const input = { restApiId: apiId, stageName, description, ...(canary && { canarySettings }) };
    await gateway.send(new CreateDeploymentCommand(input));
    tell(t.done(stageName));
    reload();
    onClose();
  }

  return (
    <FormModal title={t.deployTitle} submit={t.deploy} disabled={stageName === ''} onSubmit={deploy} onClose={onClose}>
      <SelectField
        label={t.stage}
        description={canary ? t.toCanary : ''}
        options={[...known, { value: '', label: t.newStage }]}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === '' && (
        <TextField label={t.stageName} constraintText={t.stageRule} value={name} onChange={setName} autoFocus />
      )}
      <TextField label={t.description} value={description} onChange={setDescription} />
    </FormModal>
  );
}
