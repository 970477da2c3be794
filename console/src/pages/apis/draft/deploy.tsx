import { APIGatewayClient, CreateDeploymentCommand } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

/** Deploys the draft to a stage that there is, or to a new one. */
export function Deploy({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const { apiId, stages, reload } = useApi();
  const known = (stages.value ?? []).map(({ stageName = '' }) => ({ value: stageName, label: stageName }));
  const choices = [...known, { value: '', label: t.newStage }];
  const [chosen, setChosen] = useState(choices[0]!);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const stageName = chosen.value || name;

  async function deploy(): Promise<void> {
    await gateway.send(new CreateDeploymentCommand({ restApiId: apiId, stageName, description }));
    tell(t.done(stageName));
    reload();
    onClose();
  }

  return (
    <FormModal title={t.deployTitle} submit={t.deploy} disabled={stageName === ''} onSubmit={deploy} onClose={onClose}>
      <FormField label={t.stage}>
        <Select
          selectedOption={chosen}
          options={choices}
          onChange={({ detail }) => setChosen(choices.find(({ value }) => value === detail.selectedOption.value)!)}
        />
      </FormField>
      {chosen.value === '' && (
        <FormField label={t.stageName} constraintText={t.stageRule}>
          <Input value={name} onChange={({ detail }) => setName(detail.value)} autoFocus />
        </FormField>
      )}
      <FormField label={t.description}>
        <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
      </FormField>
    </FormModal>
  );
}
