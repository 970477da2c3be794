import { type Authorizer, CreateAuthorizerCommand, UpdateAuthorizerCommand } from '@aws-sdk/client-api-gateway';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { isWholeFunction, letCalls } from '../integration/function-permission.ts';
import { PermissionChoice } from '../integration/permission-choice.tsx';
import { authorizerCalls } from './authorizer-calls.ts';
import { AuthorizerFields } from './authorizer-fields.tsx';
import { texts } from './texts.ts';
import { authorizerPatches, type TypedAuthorizer, typedAuthorizer, wantedAuthorizer } from './typed-authorizer.ts';

interface AuthorizerFormProps {
  /** Without an id: a new one. */
  readonly authorizer: Authorizer;
  readonly onClose: () => void;
}

/** Makes or changes an authorizer; its function lets API Gateway call it, where that is wished. */
export function AuthorizerForm({ authorizer, onClose }: AuthorizerFormProps) {
  const t = useTexts(texts);
  const { account, region } = useSession();
  const { apiId: restApiId, gateway, reload } = useApi();
  const { tell } = useNotifications();
  const lambda = useClient(LambdaClient);
  // A new one that was made, though what came after was refused, is not made again.
  const [known, setKnown] = useState(authorizer);
  const [typed, setTyped] = useState(() => typedAuthorizer(authorizer));
  const [permits, setPermits] = useState(true);
  const { functionArn, credentials, name, type } = typed;
  const asksFunction = type !== 'COGNITO_USER_POOLS' && credentials === '' && isWholeFunction(functionArn);
  const callsOf = (id: string) => authorizerCalls({ account, region, restApiId }, id);

  async function put(): Promise<Authorizer> {
    const wanted = wantedAuthorizer(typed, region);
    if (known.id === undefined) return gateway.send(new CreateAuthorizerCommand({ restApiId, ...wanted }));
    const patchOperations = authorizerPatches(known, wanted);
    return gateway.send(new UpdateAuthorizerCommand({ restApiId, authorizerId: known.id, patchOperations }));
  }

  async function save(): Promise<void> {
    const saved = await put();
    setKnown(saved);
    if (asksFunction && permits) await letCalls(lambda, functionArn, callsOf(saved.id ?? ''));
    tell(t.saved(name));
    await reload();
    onClose();
  }

  return (
    <FormModal
      title={authorizer.id === undefined ? t.create : t.editTitle(authorizer.name ?? '')}
      submit={authorizer.id === undefined ? t.create : t.save}
      size="large"
      disabled={name === ''}
      onSubmit={save}
      onClose={onClose}
    >
      <AuthorizerFields
        typed={typed}
        isNew={known.id === undefined}
        onChange={(part: Partial<TypedAuthorizer>) => setTyped((before) => ({ ...before, ...part }))}
      >
        {asksFunction && (
          <PermissionChoice
            functionArn={functionArn}
            source={callsOf(known.id ?? '*')}
            permits={permits}
            onChange={setPermits}
          />
        )}
      </AuthorizerFields>
    </FormModal>
  );
}
