import { CreateModelCommand, type Model, UpdateModelCommand } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { memberPatches } from '../patches.ts';
import { ModelTemplate } from './model-template.tsx';
import { texts } from './texts.ts';

const firstSchema = JSON.stringify(
  {
    $schema: 'http://json-schema.org/draft-04/schema#',
    title: 'Pet',
    type: 'object',
    properties: { name: { type: 'string' } },
    required: ['name'],
  },
  undefined,
  2,
);

interface ModelFormProps {
  /** Without a name: a new one. */
  readonly model: Model;
  readonly onClose: () => void;
}

/** Writes a model, and shows the template that API Gateway makes of it. */
export function ModelForm({ model, onClose }: ModelFormProps) {
  const t = useTexts(texts);
  const { apiId: restApiId, gateway, reload } = useApi();
  const { tell } = useNotifications();
  const { name: known } = model;
  const [name, setName] = useState(known ?? '');
  const [contentType, setContentType] = useState(model.contentType ?? 'application/json');
  const [description, setDescription] = useState(model.description ?? '');
  const [schema, setSchema] = useState(model.schema ?? firstSchema);

  function put(): Promise<unknown> {
    if (known === undefined)
      return gateway.send(new CreateModelCommand({ restApiId, name, contentType, description, schema }));
    const patchOperations = memberPatches(model, { description, schema });
    return gateway.send(new UpdateModelCommand({ restApiId, modelName: known, patchOperations }));
  }

  async function save(): Promise<void> {
    await put();
    tell(t.saved(name));
    await reload();
    onClose();
  }

  return (
    <FormModal
      title={known === undefined ? t.createModel : t.editModel(known)}
      submit={known === undefined ? t.createModel : t.save}
      size="large"
      disabled={name === ''}
      unsaved={schema === (model.schema ?? firstSchema) ? '' : t.schema}
      onSubmit={save}
      onClose={onClose}
    >
      {known === undefined && (
        <>
          <TextField label={t.name} constraintText={t.nameRule} value={name} onChange={setName} autoFocus />
          <TextField label={t.contentType} value={contentType} onChange={setContentType} />
        </>
      )}
      <TextField label={t.aboutOptional} value={description} onChange={setDescription} />
      <FormField label={t.schema} stretch>
        <CodeEditor value={schema} ariaLabel={t.schema} onChange={setSchema} />
      </FormField>
      {known !== undefined && <ModelTemplate name={known} />}
    </FormModal>
  );
}
