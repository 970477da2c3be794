import type { Resource } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useNotifications } from '../../../notifications.tsx';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import type { Authorization } from '../authorization/authorization.ts';
import { AuthorizationField } from '../authorization/authorization-field.tsx';
import { verbs } from '../call/verbs.ts';
import { IntegrationFields } from '../integration/integration-fields.tsx';
import { methodCalls } from '../integration/method-source.ts';
import { PermissionChoice } from '../integration/permission-choice.tsx';
import { needsPermission, useIntegrationForm } from '../integration/use-integration-form.ts';
import { createMethod } from './create-new-method.ts';
import { texts } from './texts.ts';

interface CreateMethodProps {
  readonly resource: Resource;
  readonly onClose: () => void;
}

const firstAnswer = JSON.stringify({ statusCode: 200, message: 'Hello, world!' }, undefined, 2);

/** Adds a verb that the resource has not got yet, with what stands behind it. */
export function CreateMethod({ resource, onClose }: CreateMethodProps) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { account, region } = useSession();
  const { apiId, gateway, reload } = useApi();
  const { tell } = useNotifications();
  const { id = '', path = '', resourceMethods = {} } = resource;
  const free = [...verbs, 'ANY'].filter((verb) => !Object.hasOwn(resourceMethods, verb));
  const [httpMethod, setHttpMethod] = useState(free[0] ?? '');
  const [authorization, setAuthorization] = useState<Authorization>({ authorizationType: 'NONE' });
  const [answer, setAnswer] = useState(firstAnswer);
  const { typed, change, wanted, permits, setPermits, permit } = useIntegrationForm(undefined);
  const methodKey = { restApiId: apiId, resourceId: id, httpMethod };

  const source = methodCalls({ account, region, methodKey, path });

  async function create(): Promise<void> {
    const mockAnswer = typed.kind === 'mock' ? answer : '';
    const method = { ...authorization, wanted, mockAnswer, finish: () => permit(methodKey, path) };
    await createMethod(gateway, methodKey, method).finally(reload);
    tell(t.created(`${httpMethod} ${path}`));
    onClose();
    navigate(`/apis/${apiId}/resources/${id}/${httpMethod}`);
  }

  return (
    <FormModal
      title={t.createMethodAt(path)}
      submit={t.createMethod}
      size="large"
      disabled={httpMethod === ''}
      onSubmit={create}
      onClose={onClose}
    >
      <SelectField label={t.verb} options={free} value={httpMethod} onChange={setHttpMethod} />
      <AuthorizationField value={authorization} onChange={setAuthorization} />
      <IntegrationFields typed={typed} onChange={change} parameters={[]}>
        {needsPermission(typed) && (
          <PermissionChoice functionArn={typed.functionArn} source={source} permits={permits} onChange={setPermits} />
        )}
        {typed.kind === 'mock' && (
          <FormField label={t.answer} description={t.mockSaid}>
            <CodeEditor value={answer} ariaLabel={t.answer} onChange={setAnswer} />
          </FormField>
        )}
      </IntegrationFields>
    </FormModal>
  );
}
