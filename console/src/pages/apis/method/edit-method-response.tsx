import {
  DeleteMethodResponseCommand,
  type MethodResponse,
  PutMethodResponseCommand,
  UpdateMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { pairsOf, recordOf } from '../../../parts/pairs-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { mapPatches } from '../patches.ts';
import type { MethodPictureProps } from './method-picture-props.ts';
import { ModelsField } from './models-field.tsx';
import { headerOf, parameterOf } from './response-headers.ts';
import { texts } from './texts.ts';

interface EditMethodResponseProps extends MethodPictureProps {
  /** Absent: a new one. */
  readonly response: MethodResponse | undefined;
  readonly onClose: () => void;
}

/** Adds a status that callers may get, or changes its headers. */
export function EditMethodResponse({ methodKey, response, onClose }: EditMethodResponseProps) {
  const t = useTexts(texts);
  const { gateway, reload } = useApi();
  const { tell } = useNotifications();
  const known = Object.keys(response?.responseParameters ?? {});
  const [statusCode, setStatusCode] = useState(response?.statusCode ?? '');
  const [headers, setHeaders] = useState(() => known.map(headerOf).join('\n'));
  const [models, setModels] = useState(() => pairsOf(response?.responseModels));
  const key = { ...methodKey, statusCode };

  async function done(): Promise<void> {
    tell(t.saved);
    await reload();
    onClose();
  }

  function save(): Promise<unknown> {
    const parameters = headers.split('\n').flatMap((line) => (line.trim() ? [parameterOf(line.trim())] : []));
    const responseModels = recordOf(models);
    if (!response) {
      const responseParameters = eachAs(parameters, false);
      return gateway.send(new PutMethodResponseCommand({ ...key, responseParameters, responseModels }));
    }
    const patchOperations = [
      ...mapPatches('/responseParameters', eachAs(known, 'false'), eachAs(parameters, 'false')),
      ...mapPatches('/responseModels', response.responseModels, responseModels),
    ];
    return gateway.send(new UpdateMethodResponseCommand({ ...key, patchOperations }));
  }

  const remove = () => gateway.send(new DeleteMethodResponseCommand(key));
  return (
    <FormModal
      title={t.methodResponse}
      submit={t.save}
      disabled={statusCode === ''}
      onSubmit={() => save().then(done)}
      onDelete={response && (() => remove().then(done))}
      onClose={onClose}
    >
      <TextField
        label={t.status}
        value={statusCode}
        readOnly={response !== undefined}
        inputMode="numeric"
        onChange={setStatusCode}
      />
      <FormField label={t.headerNames} constraintText={t.headerHint}>
        <Textarea value={headers} rows={3} onChange={({ detail }) => setHeaders(detail.value)} />
      </FormField>
      <ModelsField label={t.responseModels} pairs={models} onChange={setModels} />
    </FormModal>
  );
}

function eachAs<Value>(names: readonly string[], value: Value): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, value]));
}
