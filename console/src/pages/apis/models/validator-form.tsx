import {
  CreateRequestValidatorCommand,
  type RequestValidator,
  UpdateRequestValidatorCommand,
} from '@aws-sdk/client-api-gateway';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { memberPatches } from '../patches.ts';
import { texts } from './texts.ts';

interface ValidatorFormProps {
  /** Without an id: a new one. */
  readonly validator: RequestValidator;
  readonly onClose: () => void;
}

/** What a request validator checks. */
export function ValidatorForm({ validator, onClose }: ValidatorFormProps) {
  const t = useTexts(texts);
  const { apiId: restApiId, gateway, reload } = useApi();
  const { tell } = useNotifications();
  const { id: requestValidatorId } = validator;
  const [name, setName] = useState(validator.name ?? '');
  const [validateRequestParameters, setParameters] = useState(validator.validateRequestParameters ?? false);
  const [validateRequestBody, setBody] = useState(validator.validateRequestBody ?? true);

  function put(): Promise<unknown> {
    const wanted = { name, validateRequestParameters, validateRequestBody };
    if (requestValidatorId === undefined)
      return gateway.send(new CreateRequestValidatorCommand({ restApiId, ...wanted }));
    const patchOperations = memberPatches(inWords(validator), inWords(wanted));
    return gateway.send(new UpdateRequestValidatorCommand({ restApiId, requestValidatorId, patchOperations }));
  }

  async function save(): Promise<void> {
    await put();
    tell(t.saved(name));
    await reload();
    onClose();
  }

  return (
    <FormModal
      title={requestValidatorId === undefined ? t.createValidator : t.editValidator(validator.name ?? '')}
      submit={requestValidatorId === undefined ? t.createValidator : t.save}
      disabled={name === ''}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField label={t.name} value={name} onChange={setName} autoFocus />
      <Checkbox checked={validateRequestBody} onChange={({ detail }) => setBody(detail.checked)}>
        {t.body}
      </Checkbox>
      <Checkbox checked={validateRequestParameters} onChange={({ detail }) => setParameters(detail.checked)}>
        {t.parameters}
      </Checkbox>
    </FormModal>
  );
}

function inWords({ name, validateRequestParameters, validateRequestBody }: RequestValidator) {
  return {
    name,
    validateRequestParameters: String(validateRequestParameters),
    validateRequestBody: String(validateRequestBody),
  };
}
