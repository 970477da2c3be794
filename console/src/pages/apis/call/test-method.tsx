import { TestInvokeMethodCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { type Pair, PairsField, recordOf } from '../../../parts/pairs-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import type { MethodKey } from '../method/method-key.ts';
import { RequestForm } from './request-form.tsx';
import { RequestFrame } from './request-frame.tsx';
import type { MethodAnswer } from './shown-answer.tsx';
import { texts } from './texts.ts';
import { emptyRequest, filledPath, headersOf, queryOf } from './typed-request.ts';
import { takesBody } from './verbs.ts';

interface TestMethodProps {
  readonly methodKey: MethodKey;
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
  /** Is told the status. */
  readonly onAnswer: (status: number) => void;
}

/** Runs a method of the draft and shows its log. */
export function TestMethod({ methodKey, path, onAnswer }: TestMethodProps) {
  const t = useTexts(texts);
  const { gateway } = useApi();
  const withBody = takesBody(methodKey.httpMethod);
  const [typed, setTyped] = useState(() => emptyRequest(withBody));
  const [variables, setVariables] = useState<readonly Pair[]>([]);

  async function test(): Promise<MethodAnswer> {
    const query = queryOf(typed).toString();
    const command = new TestInvokeMethodCommand({
      ...methodKey,
      pathWithQueryString: filledPath(path, typed) + (query && `?${query}`),
      headers: headersOf(typed),
      ...(variables.length > 0 && { stageVariables: recordOf(variables) }),
      ...(withBody && { body: typed.body }),
    });
    const { status = 0, latency = 0, multiValueHeaders, body = '', log, ...told } = await gateway.send(command);
    onAnswer(status);
    return { status, latencyMs: latency, headers: multiValueHeaders ?? told.headers ?? {}, body, log };
  }

  return (
    <RequestFrame description={t.testSaid} submit={t.run} onSend={test}>
      <RequestForm path={path} withBody={withBody} value={typed} onChange={setTyped} />
      <PairsField label={t.variables} pairs={variables} empty={t.noVariables} onChange={setVariables} />
    </RequestFrame>
  );
}
