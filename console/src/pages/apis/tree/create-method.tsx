import { APIGatewayClient, type Resource } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { CodeEditor } from '../../../parts/code-editor.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { AuthorizationField } from '../authorization-field.tsx';
import { createMockMethod } from './create-mock-method.ts';
import { texts } from './texts.ts';

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY'];

interface CreateMethodProps {
  readonly resource: Resource;
  readonly onClose: () => void;
}

const firstAnswer = JSON.stringify({ statusCode: 200, message: 'Hello, world!' }, undefined, 2);

/** Adds a verb that the resource has not got yet, with a MOCK integration. */
export function CreateMethod({ resource, onClose }: CreateMethodProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const navigate = useNavigate();
  const { apiId, reload } = useApi();
  const { id = '', path = '', resourceMethods = {} } = resource;
  const free = verbs.filter((verb) => !Object.hasOwn(resourceMethods, verb)).map((value) => ({ value }));
  const [httpMethod, setHttpMethod] = useState(free[0]?.value ?? '');
  const [authorizationType, setAuthorizationType] = useState('NONE');
  const [answer, setAnswer] = useState(firstAnswer);

  async function create(): Promise<void> {
    const method = { restApiId: apiId, resourceId: id, httpMethod, authorizationType };
    await createMockMethod(gateway, method, answer).finally(reload);
    onClose();
    navigate(`/apis/${apiId}/resources/${id}/${httpMethod}`);
  }

  return (
    <FormModal
      title={t.createMethodAt(path)}
      submit={t.createMethod}
      disabled={httpMethod === ''}
      onSubmit={create}
      onClose={onClose}
    >
      <FormField label={t.verb}>
        <Select
          selectedOption={{ value: httpMethod }}
          options={free}
          onChange={({ detail }) => setHttpMethod(detail.selectedOption.value ?? '')}
        />
      </FormField>
      <AuthorizationField value={authorizationType} onChange={setAuthorizationType} />
      <FormField label={t.answer} description={t.mockSaid}>
        <CodeEditor value={answer} ariaLabel={t.answer} onChange={setAnswer} />
      </FormField>
    </FormModal>
  );
}
