import {
  type ContentHandlingStrategy,
  DeleteIntegrationResponseCommand,
  type IntegrationResponse,
  PutIntegrationResponseCommand,
} from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { ContentHandlingField } from '../integration/content-handling-field.tsx';
import type { MethodPictureProps } from './method-picture-props.ts';
import { headerOf } from './response-headers.ts';
import { templateRows, templatesOf } from './template-rows.ts';
import { TemplatesField } from './templates-field.tsx';
import { texts } from './texts.ts';

interface EditIntegrationResponseProps extends MethodPictureProps {
  readonly response: IntegrationResponse;
  /** What it may be the response for. */
  readonly statuses: readonly string[];
  readonly onClose: () => void;
}

/** Changes an integration response: when it is taken, its headers and its body. */
export function EditIntegrationResponse(props: EditIntegrationResponseProps) {
  const { methodKey, method, response, statuses, onClose } = props;
  const t = useTexts(texts);
  const { gateway, reload } = useApi();
  const { tell } = useNotifications();
  const [statusCode, setStatusCode] = useState(response.statusCode ?? '');
  const [selectionPattern, setSelectionPattern] = useState(response.selectionPattern ?? '');
  const [contentHandling, setContentHandling] = useState<string>(response.contentHandling ?? '');
  const [mappings, setMappings] = useState(response.responseParameters ?? {});
  const [rows, setRows] = useState(() => templateRows(response.responseTemplates));
  const key = { ...methodKey, statusCode };
  const parameters = Object.keys(method.methodResponses?.[statusCode]?.responseParameters ?? {});
  const exists = method.methodIntegration?.integrationResponses?.[statusCode] !== undefined;

  async function done(): Promise<void> {
    tell(t.saved);
    await reload();
    onClose();
  }

  function save(): Promise<unknown> {
    const responseParameters = Object.fromEntries(
      parameters.flatMap((name) => (mappings[name] ? [[name, mappings[name]]] : [])),
    );
    const answer = {
      ...(selectionPattern && { selectionPattern }),
      ...(contentHandling && { contentHandling: contentHandling as ContentHandlingStrategy }),
      responseParameters,
    };
    return gateway.send(new PutIntegrationResponseCommand({ ...key, ...answer, responseTemplates: templatesOf(rows) }));
  }

  const remove = () => gateway.send(new DeleteIntegrationResponseCommand(key));
  return (
    <FormModal
      title={t.integrationResponse}
      submit={t.save}
      size="large"
      onSubmit={() => save().then(done)}
      onDelete={exists ? () => remove().then(done) : undefined}
      onClose={onClose}
    >
      <SelectField label={t.status} options={statuses} value={statusCode} onChange={setStatusCode} />
      <TextField
        label={t.pattern}
        constraintText={t.patternHint}
        value={selectionPattern}
        onChange={setSelectionPattern}
      />
      <ContentHandlingField value={contentHandling} onChange={setContentHandling} />
      {parameters.map((name) => (
        <TextField
          key={name}
          label={t.mapping(headerOf(name))}
          constraintText={t.mappingHint}
          value={mappings[name] ?? ''}
          onChange={(mapping) => setMappings((before) => ({ ...before, [name]: mapping }))}
        />
      ))}
      <TemplatesField rows={rows} onChange={setRows} />
    </FormModal>
  );
}
