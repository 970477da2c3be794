import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { EditMethodRequest } from './edit-method-request.tsx';
import { FlowBox } from './flow-box.tsx';
import type { MethodPictureProps } from './method-picture.tsx';
import { Setting } from './setting.tsx';
import { texts } from './texts.ts';

/** The first box: who may call, and how policies name this method. */
export function MethodRequestBox({ methodKey, method }: MethodPictureProps) {
  const t = useTexts(texts);
  const { apiId } = useApi();
  const { account, region } = useSession();
  const [editing, setEditing] = useState(false);
  const { httpMethod, path } = methodKey;
  const verb = httpMethod === 'ANY' ? '*' : httpMethod;
  const parameters = Object.keys(method.requestParameters ?? {});
  return (
    <FlowBox place="request" title={t.methodRequest} action={t.edit} onAction={() => setEditing(true)}>
      <Setting name={t.authorization}>{method.authorizationType}</Setting>
      <Setting name={t.arn}>
        {`arn:aws:execute-api:${region}:${account}:${apiId}/*/${verb}${path.replaceAll(/\{[^}]*\}/g, '*')}`}
      </Setting>
      {parameters.length > 0 && <Setting name={t.parameters}>{parameters.join(', ')}</Setting>}
      {editing && <EditMethodRequest methodKey={methodKey} method={method} onClose={() => setEditing(false)} />}
    </FlowBox>
  );
}
