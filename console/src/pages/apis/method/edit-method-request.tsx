import { UpdateMethodCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { AuthorizationField } from '../authorization-field.tsx';
import { memberPatches } from '../patches.ts';
import type { MethodPictureProps } from './method-picture.tsx';
import { texts } from './texts.ts';

interface EditMethodRequestProps extends MethodPictureProps {
  readonly onClose: () => void;
}

/** Changes who may call the method. */
export function EditMethodRequest({ methodKey, method, onClose }: EditMethodRequestProps) {
  const t = useTexts(texts);
  const { gateway, reload } = useApi();
  const { tell } = useNotifications();
  const [authorizationType, setAuthorizationType] = useState(method.authorizationType ?? 'NONE');

  async function save(): Promise<void> {
    const patchOperations = memberPatches(method, { authorizationType });
    await gateway.send(new UpdateMethodCommand({ ...methodKey, patchOperations }));
    tell(t.saved);
    reload();
    onClose();
  }

  return (
    <FormModal title={t.methodRequest} submit={t.save} onSubmit={save} onClose={onClose}>
      <AuthorizationField value={authorizationType} onChange={setAuthorizationType} />
    </FormModal>
  );
}
