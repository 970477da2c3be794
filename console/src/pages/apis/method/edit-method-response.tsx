import {
  APIGatewayClient,
  DeleteMethodResponseCommand,
  type MethodResponse,
  PutMethodResponseCommand,
  UpdateMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { DeleteInForm } from './delete-in-form.tsx';
import { mapPatches } from './map-patches.ts';
import type { MethodPictureProps } from './method-picture.tsx';
import { texts } from './texts.ts';

const prefix = 'method.response.header.';

interface EditMethodResponseProps extends MethodPictureProps {
  /** Absent: a new one. */
  readonly response: MethodResponse | undefined;
  readonly onClose: () => void;
}

/** Adds a status that callers may get, or changes its headers. */
export function EditMethodResponse({ methodKey, response, onClose }: EditMethodResponseProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { apiId, reload } = useApi();
  const known = Object.keys(response?.responseParameters ?? {});
  const [statusCode, setStatusCode] = useState(response?.statusCode ?? '');
  const [headers, setHeaders] = useState(known.map((name) => name.slice(prefix.length)).join('\n'));
  const [refused, setRefused] = useState<Error>();
  const { resourceId, httpMethod } = methodKey;
  const key = { restApiId: apiId, resourceId, httpMethod, statusCode };

  async function done(asked: Promise<unknown>): Promise<void> {
    await asked;
    reload();
    onClose();
  }

  function save(): Promise<void> {
    const names = headers.split('\n').flatMap((line) => (line.trim() ? [prefix + line.trim()] : []));
    if (!response) {
      const responseParameters = Object.fromEntries(names.map((name) => [name, false]));
      return done(gateway.send(new PutMethodResponseCommand({ ...key, responseParameters })));
    }
    const patchOperations = mapPatches('/responseParameters', asFalse(known), asFalse(names));
    return done(gateway.send(new UpdateMethodResponseCommand({ ...key, patchOperations })));
  }

  return (
    <FormModal
      title={t.methodResponse}
      submit={t.save}
      disabled={statusCode === ''}
      actions={
        response && (
          <DeleteInForm
            onDelete={() => done(gateway.send(new DeleteMethodResponseCommand(key)))}
            onRefused={setRefused}
          />
        )
      }
      onSubmit={save}
      onClose={onClose}
    >
      <Refusal error={refused} />
      <FormField label={t.status}>
        <Input
          value={statusCode}
          readOnly={response !== undefined}
          inputMode="numeric"
          onChange={({ detail }) => setStatusCode(detail.value)}
        />
      </FormField>
      <FormField label={t.headerNames} constraintText={t.headerHint}>
        <Textarea value={headers} rows={3} onChange={({ detail }) => setHeaders(detail.value)} />
      </FormField>
    </FormModal>
  );
}

function asFalse(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'false']));
}
