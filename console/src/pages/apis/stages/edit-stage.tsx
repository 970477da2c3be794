import { type Stage, UpdateStageCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PairsField, pairsOf, recordOf } from '../../../parts/pairs-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { mapPatches, memberPatches } from '../patches.ts';
import { saveTags } from '../save-tags.ts';
import { TagsField } from '../tags-field.tsx';
import { CertificateField } from './certificate-field.tsx';
import { DeploymentField } from './deployment-field.tsx';
import { texts } from './texts.ts';

/** Changes a stage: which deployment it serves, its variables, its tags, its description. */
export function EditStage({ stage, onClose }: { readonly stage: Stage; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { tell } = useNotifications();
  const { apiId, gateway, reload } = useApi();
  const { region } = useSession();
  const { stageName = '' } = stage;
  const [deploymentId, setDeploymentId] = useState(stage.deploymentId ?? '');
  const [description, setDescription] = useState(stage.description ?? '');
  const [variables, setVariables] = useState(() => pairsOf(stage.variables));
  const [clientCertificateId, setCertificate] = useState(stage.clientCertificateId ?? '');
  const [tags, setTags] = useState(() => pairsOf(stage.tags));

  async function save(): Promise<void> {
    const patchOperations = [
      ...memberPatches(stage, { deploymentId, description, clientCertificateId }),
      ...mapPatches('/variables', stage.variables, recordOf(variables)),
    ];
    if (patchOperations.length > 0)
      await gateway.send(new UpdateStageCommand({ restApiId: apiId, stageName, patchOperations }));
    const arn = `arn:aws:apigateway:${region}::/restapis/${apiId}/stages/${stageName}`;
    await saveTags(gateway, arn, stage.tags, recordOf(tags));
    tell(t.saved(stageName));
    await reload();
    onClose();
  }

  return (
    <FormModal title={t.editOf(stageName)} submit={t.save} onSubmit={save} onClose={onClose}>
      <DeploymentField value={deploymentId} onChange={setDeploymentId} />
      <TextField label={t.about} value={description} onChange={setDescription} />
      <PairsField
        label={t.variables}
        description={t.variablesHint}
        pairs={variables}
        empty={t.noVariables}
        onChange={setVariables}
      />
      <CertificateField value={clientCertificateId} onChange={setCertificate} />
      <TagsField tags={tags} onChange={setTags} />
    </FormModal>
  );
}
