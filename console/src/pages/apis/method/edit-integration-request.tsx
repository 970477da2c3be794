import {
  APIGatewayClient,
  type Integration,
  PutIntegrationCommand,
  UpdateIntegrationCommand,
} from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { mapPatches } from './map-patches.ts';
import type { MethodPictureProps } from './method-picture.tsx';
import { recordOf, rowsOf, TemplatesField } from './templates-field.tsx';
import { texts } from './texts.ts';

const behaviors = ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'].map((value) => ({ value }));

interface Settings {
  readonly requestTemplates: Readonly<Record<string, string>>;
  readonly passthroughBehavior: string;
  readonly credentials: string;
}

interface EditIntegrationRequestProps extends MethodPictureProps {
  readonly onClose: () => void;
}

/** Changes what the MOCK integration is asked, or puts one where there is none. */
export function EditIntegrationRequest({ methodKey, method, onClose }: EditIntegrationRequestProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { apiId, reload } = useApi();
  const { methodIntegration: known } = method;
  const [rows, setRows] = useState(
    rowsOf(known ? known.requestTemplates : { 'application/json': '{"statusCode": 200}' }),
  );
  const [passthroughBehavior, setPassthroughBehavior] = useState(known?.passthroughBehavior ?? 'WHEN_NO_MATCH');
  const [credentials, setCredentials] = useState(known?.credentials ?? '');

  async function save(): Promise<void> {
    const { resourceId, httpMethod } = methodKey;
    const key = { restApiId: apiId, resourceId, httpMethod };
    const settings = { requestTemplates: recordOf(rows), passthroughBehavior, credentials };
    await (known
      ? gateway.send(new UpdateIntegrationCommand({ ...key, patchOperations: patches(known, settings) }))
      : gateway.send(new PutIntegrationCommand({ ...key, type: 'MOCK', ...settings })));
    reload();
    onClose();
  }

  return (
    <FormModal title={t.integrationRequest} submit={t.save} size="large" onSubmit={save} onClose={onClose}>
      <TemplatesField rows={rows} onChange={setRows} />
      <FormField label={t.passthrough}>
        <Select
          selectedOption={{ value: passthroughBehavior }}
          options={behaviors}
          onChange={({ detail }) => setPassthroughBehavior(detail.selectedOption.value ?? '')}
        />
      </FormField>
      <FormField label={t.credentials} constraintText={t.credentialsHint}>
        <Input value={credentials} onChange={({ detail }) => setCredentials(detail.value)} />
      </FormField>
    </FormModal>
  );
}

function patches(known: Integration, { requestTemplates, passthroughBehavior, credentials }: Settings) {
  const replace = (path: string, value: string) => ({ op: 'replace' as const, path, value });
  return [
    ...mapPatches('/requestTemplates', known.requestTemplates, requestTemplates),
    ...(passthroughBehavior === known.passthroughBehavior
      ? []
      : [replace('/passthroughBehavior', passthroughBehavior)]),
    ...(credentials === (known.credentials ?? '') ? [] : [replace('/credentials', credentials)]),
  ];
}
