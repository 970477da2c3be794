import {
  APIGatewayClient,
  DeleteIntegrationResponseCommand,
  type IntegrationResponse,
  PutIntegrationResponseCommand,
} from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { DeleteInForm } from './delete-in-form.tsx';
import type { MethodPictureProps } from './method-picture.tsx';
import { recordOf, rowsOf, TemplatesField } from './templates-field.tsx';
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
  const gateway = useClient(APIGatewayClient);
  const { apiId, reload } = useApi();
  const [statusCode, setStatusCode] = useState(response.statusCode ?? '');
  const [selectionPattern, setSelectionPattern] = useState(response.selectionPattern ?? '');
  const [mappings, setMappings] = useState(response.responseParameters ?? {});
  const [rows, setRows] = useState(rowsOf(response.responseTemplates));
  const [refused, setRefused] = useState<Error>();
  const { resourceId, httpMethod } = methodKey;
  const key = { restApiId: apiId, resourceId, httpMethod, statusCode };
  const headers = Object.keys(method.methodResponses?.[statusCode]?.responseParameters ?? {});
  const exists = method.methodIntegration?.integrationResponses?.[statusCode] !== undefined;

  async function done(asked: Promise<unknown>): Promise<void> {
    await asked;
    reload();
    onClose();
  }

  function save(): Promise<void> {
    const responseParameters = Object.fromEntries(
      headers.flatMap((name) => (mappings[name] ? [[name, mappings[name]]] : [])),
    );
    const responseTemplates = recordOf(rows);
    const input = { ...key, ...(selectionPattern && { selectionPattern }), responseParameters, responseTemplates };
    return done(gateway.send(new PutIntegrationResponseCommand(input)));
  }

  return (
    <FormModal
      title={t.integrationResponse}
      submit={t.save}
      size="large"
      actions={
        exists && (
          <DeleteInForm
            onDelete={() => done(gateway.send(new DeleteIntegrationResponseCommand(key)))}
            onRefused={setRefused}
          />
        )
      }
      onSubmit={save}
      onClose={onClose}
    >
      <Refusal error={refused} />
      <FormField label={t.status}>
        <Select
          selectedOption={{ value: statusCode }}
          options={statuses.map((value) => ({ value }))}
          onChange={({ detail }) => setStatusCode(detail.selectedOption.value ?? '')}
        />
      </FormField>
      <FormField label={t.pattern} constraintText={t.patternHint}>
        <Input value={selectionPattern} onChange={({ detail }) => setSelectionPattern(detail.value)} />
      </FormField>
      {headers.map((name) => (
        <FormField key={name} label={t.mapping(name.split('.').at(-1) ?? '')} constraintText={t.mappingHint}>
          <Input
            value={mappings[name] ?? ''}
            onChange={({ detail }) => setMappings((before) => ({ ...before, [name]: detail.value }))}
          />
        </FormField>
      ))}
      <TemplatesField rows={rows} onChange={setRows} />
    </FormModal>
  );
}
