import { UpdateMethodCommand } from '@aws-sdk/client-api-gateway';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { pairsOf, recordOf } from '../../../parts/pairs-field.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import type { Authorization } from '../authorization/authorization.ts';
import { AuthorizationField } from '../authorization/authorization-field.tsx';
import { authorizationPatches } from '../authorization/authorization-patches.ts';
import { mapPatches, memberPatches } from '../patches.ts';
import type { MethodPictureProps } from './method-picture-props.ts';
import { ModelsField } from './models-field.tsx';
import { ParametersField, parameterRows, parametersOf } from './parameters-field.tsx';
import { texts } from './texts.ts';

interface EditMethodRequestProps extends MethodPictureProps {
  readonly onClose: () => void;
}

/** Changes who may call the method, what it is called, and what it takes. */
export function EditMethodRequest({ methodKey, method, onClose }: EditMethodRequestProps) {
  const t = useTexts(texts);
  const { gateway, validators, reload } = useApi();
  const { tell } = useNotifications();
  const { authorizationType = 'NONE', authorizerId, authorizationScopes } = method;
  const known: Authorization = { authorizationType, authorizerId, authorizationScopes };
  const [authorization, setAuthorization] = useState(known);
  const [isKeyed, setKeyed] = useState(method.apiKeyRequired ?? false);
  const [requestValidatorId, setValidator] = useState(method.requestValidatorId ?? '');
  const [operationName, setOperationName] = useState(method.operationName ?? '');
  const [parameters, setParameters] = useState(() => parameterRows(method.requestParameters));
  const [models, setModels] = useState(() => pairsOf(method.requestModels));

  async function save(): Promise<void> {
    const members = { requestValidatorId, operationName, apiKeyRequired: String(isKeyed) };
    const patchOperations = [
      ...authorizationPatches(known, authorization),
      ...memberPatches({ ...method, apiKeyRequired: String(method.apiKeyRequired ?? false) }, members),
      ...mapPatches(
        '/requestParameters',
        parametersOf(parameterRows(method.requestParameters)),
        parametersOf(parameters),
      ),
      ...mapPatches('/requestModels', method.requestModels, recordOf(models)),
    ];
    await gateway.send(new UpdateMethodCommand({ ...methodKey, patchOperations }));
    tell(t.saved);
    await reload();
    onClose();
  }

  const named = (validators.value ?? []).map(({ id = '', name = id }) => ({ value: id, label: name }));
  return (
    <FormModal title={t.methodRequest} submit={t.save} size="large" onSubmit={save} onClose={onClose}>
      <AuthorizationField value={authorization} onChange={setAuthorization} />
      <Checkbox checked={isKeyed} description={t.keyHint} onChange={({ detail }) => setKeyed(detail.checked)}>
        {t.keyRequired}
      </Checkbox>
      <SelectField
        label={t.validator}
        description={t.validatorHint}
        options={[{ value: '', label: t.noValidator }, ...named]}
        value={requestValidatorId}
        onChange={setValidator}
        asked={validators}
      />
      <TextField label={t.operationName} value={operationName} onChange={setOperationName} />
      <ParametersField rows={parameters} onChange={setParameters} />
      <ModelsField label={t.models} description={t.modelsHint} pairs={models} onChange={setModels} />
    </FormModal>
  );
}
