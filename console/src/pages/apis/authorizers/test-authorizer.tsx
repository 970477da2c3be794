import {
  type Authorizer,
  TestInvokeAuthorizerCommand,
  type TestInvokeAuthorizerResponse,
} from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import { Arrived } from '../../../parts/arrived.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { RequestForm } from '../call/request-form.tsx';
import { emptyRequest, headersOf, queryOf } from '../call/typed-request.ts';
import { AuthorizerAnswer } from './authorizer-answer.tsx';
import { texts } from './texts.ts';
import { headerOf } from './typed-authorizer.ts';

interface TestAuthorizerProps {
  readonly authorizer: Authorizer;
  readonly onClose: () => void;
}

/** Asks an authorizer of the draft about a token or a request, and shows what it answered. */
export function TestAuthorizer({ authorizer, onClose }: TestAuthorizerProps) {
  const t = useTexts(texts);
  const { apiId: restApiId, gateway } = useApi();
  const { id: authorizerId, name = '', type, identitySource = '' } = authorizer;
  const [token, setToken] = useState('');
  const [typed, setTyped] = useState(() => emptyRequest(false));
  const [answer, setAnswer] = useState<TestInvokeAuthorizerResponse>();
  const header = headerOf(identitySource);
  const isOfRequest = type === 'REQUEST';

  async function test(): Promise<void> {
    setAnswer(undefined);
    const query = queryOf(typed).toString();
    const asked = isOfRequest
      ? { headers: headersOf(typed), pathWithQueryString: query ? `/?${query}` : '/' }
      : { headers: { [header]: token } };
    setAnswer(await gateway.send(new TestInvokeAuthorizerCommand({ restApiId, authorizerId, ...asked })));
  }

  return (
    <FormModal title={t.testOf(name)} submit={t.test} size="large" onSubmit={test} onClose={onClose}>
      <Box color="text-body-secondary">{t.testSaid}</Box>
      {isOfRequest ? (
        <RequestForm path="/" withBody={false} value={typed} onChange={setTyped} />
      ) : (
        <TextField label={t.token(header)} value={token} onChange={setToken} autoFocus spellcheck={false} stretch />
      )}
      {answer && (
        <Arrived said={t.arrived}>
          <AuthorizerAnswer answer={answer} />
        </Arrived>
      )}
    </FormModal>
  );
}
