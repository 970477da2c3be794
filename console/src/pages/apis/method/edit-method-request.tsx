import { APIGatewayClient, UpdateMethodCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { AuthorizationField } from '../authorization-field.tsx';
import type { MethodPictureProps } from './method-picture.tsx';
import { texts } from './texts.ts';

interface EditMethodRequestProps extends MethodPictureProps {
  readonly onClose: () => void;
}

/** Changes who may call the method. */
export function EditMethodRequest({ methodKey, method, onClose }: EditMethodRequestProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { apiId, reload } = useApi();
  const { resourceId, httpMethod } = methodKey;
  const [value, setValue] = useState(method.authorizationType ?? 'NONE');

  async function save(): Promise<void> {
    const patchOperations = [{ op: 'replace' as const, path: '/authorizationType', value }];
    await gateway.send(new UpdateMethodCommand({ restApiId: apiId, resourceId, httpMethod, patchOperations }));
    reload();
    onClose();
  }

  return (
    <FormModal title={t.methodRequest} submit={t.save} onSubmit={save} onClose={onClose}>
      <AuthorizationField value={value} onChange={setValue} />
    </FormModal>
  );
}
