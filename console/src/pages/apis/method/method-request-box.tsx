import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { AuthorizationSign } from './authorization-sign.tsx';
import { EditMethodRequest } from './edit-method-request.tsx';
import { FlowBox } from './flow-box.tsx';
import { MethodArn } from './method-arn.tsx';
import type { MethodPictureProps } from './method-picture-props.ts';
import { Setting } from './setting.tsx';
import { texts } from './texts.ts';

/** The first box: who may call, and how policies name this method. */
export function MethodRequestBox(props: MethodPictureProps) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState(false);
  const { methodKey, path, method } = props;
  const parameters = Object.keys(method.requestParameters ?? {});
  return (
    <FlowBox place="request" title={t.methodRequest} action={t.edit} onAction={() => setEditing(true)}>
      <AuthorizationSign type={method.authorizationType ?? ''} />
      <MethodArn httpMethod={methodKey.httpMethod} path={path} />
      {parameters.length > 0 && <Setting name={t.parameters}>{parameters.join(', ')}</Setting>}
      {editing && <EditMethodRequest {...props} onClose={() => setEditing(false)} />}
    </FlowBox>
  );
}
