import { APIGatewayClient, type Stage, UpdateStageCommand } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { PairFields, pairsOf, recordOf } from '../../functions/pair-fields.tsx';
import { useApi } from '../api-state.tsx';
import { mapPatches } from '../method/map-patches.ts';
import { DeploymentField } from './deployment-field.tsx';
import { texts } from './texts.ts';

/** Changes a stage: which deployment it serves, its variables, its description. */
export function EditStage({ stage, onClose }: { readonly stage: Stage; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const { apiId, reload } = useApi();
  const { stageName = '' } = stage;
  const [deploymentId, setDeploymentId] = useState(stage.deploymentId ?? '');
  const [description, setDescription] = useState(stage.description ?? '');
  const [variables, setVariables] = useState(() => pairsOf(stage.variables));

  async function save(): Promise<void> {
    const replace = (member: 'deploymentId' | 'description', value: string) =>
      value === (stage[member] ?? '') ? [] : [{ op: 'replace' as const, path: `/${member}`, value }];
    const patchOperations = [
      ...replace('deploymentId', deploymentId),
      ...replace('description', description),
      ...mapPatches('/variables', stage.variables, recordOf(variables)),
    ];
    await gateway.send(new UpdateStageCommand({ restApiId: apiId, stageName, patchOperations }));
    tell(t.saved(stageName));
    reload();
    onClose();
  }

  return (
    <FormModal title={t.editOf(stageName)} submit={t.save} onSubmit={save} onClose={onClose}>
      <DeploymentField value={deploymentId} onChange={setDeploymentId} />
      <FormField label={t.about}>
        <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
      </FormField>
      <FormField label={t.variables} description={t.variablesHint} stretch>
        <PairFields pairs={variables} empty={t.noVariables} onChange={setVariables} />
      </FormField>
    </FormModal>
  );
}
