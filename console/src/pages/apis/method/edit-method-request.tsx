import { UpdateMethodCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PairsField, pairsOf, recordOf } from '../../../parts/pairs-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { AuthorizationField } from '../authorization-field.tsx';
import { mapPatches, memberPatches } from '../patches.ts';
import type { MethodPictureProps } from './method-picture-props.ts';
import { ParametersField, parameterRows, parametersOf } from './parameters-field.tsx';
import { texts } from './texts.ts';

interface EditMethodRequestProps extends MethodPictureProps {
  readonly onClose: () => void;
}

/** Changes who may call the method, what it is called, and what it takes. */
export function EditMethodRequest({ methodKey, method, onClose }: EditMethodRequestProps) {
  const t = useTexts(texts);
  const { gateway, reload } = useApi();
  const { tell } = useNotifications();
  const [authorizationType, setAuthorizationType] = useState(method.authorizationType ?? 'NONE');
  const [operationName, setOperationName] = useState(method.operationName ?? '');
  const [parameters, setParameters] = useState(() => parameterRows(method.requestParameters));
  const [models, setModels] = useState(() => pairsOf(method.requestModels));

  async function save(): Promise<void> {
    const known = parametersOf(parameterRows(method.requestParameters));
    const patchOperations = [
      ...memberPatches(method, { authorizationType, operationName }),
      ...mapPatches('/requestParameters', known, parametersOf(parameters)),
      ...mapPatches('/requestModels', method.requestModels, recordOf(models)),
    ];
    await gateway.send(new UpdateMethodCommand({ ...methodKey, patchOperations }));
    tell(t.saved);
    await reload();
    onClose();
  }

  return (
    <FormModal title={t.methodRequest} submit={t.save} size="large" onSubmit={save} onClose={onClose}>
      <AuthorizationField value={authorizationType} onChange={setAuthorizationType} />
      <TextField label={t.operationName} value={operationName} onChange={setOperationName} />
      <ParametersField rows={parameters} onChange={setParameters} />
      <PairsField label={t.models} description={t.modelsHint} pairs={models} empty={t.noModels} onChange={setModels} />
    </FormModal>
  );
}
