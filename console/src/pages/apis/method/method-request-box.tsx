import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { AuthorizationSign } from './authorization-sign.tsx';
import { EditMethodRequest } from './edit-method-request.tsx';
import { FlowBox } from './flow-box.tsx';
import { MethodArn } from './method-arn.tsx';
import type { MethodPictureProps } from './method-picture-props.ts';
import { RequestDemands } from './request-demands.tsx';
import { texts } from './texts.ts';

/** The first box: who may call, how policies name this method, and what a request must have. */
export function MethodRequestBox(props: MethodPictureProps) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState(false);
  const { methodKey, path, method } = props;
  return (
    <FlowBox place="request" title={t.methodRequest} action={t.edit} onAction={() => setEditing(true)}>
      <AuthorizationSign method={method} />
      <MethodArn httpMethod={methodKey.httpMethod} path={path} />
      <RequestDemands method={method} />
      {editing && <EditMethodRequest {...props} onClose={() => setEditing(false)} />}
    </FlowBox>
  );
}
