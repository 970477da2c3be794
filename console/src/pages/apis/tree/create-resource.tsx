import { CreateResourceCommand, type Resource } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

interface CreateResourceProps {
  readonly parent: Resource;
  readonly onClose: () => void;
}

/** Names one more part of the path. */
export function CreateResource({ parent, onClose }: CreateResourceProps) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { apiId, gateway, reload } = useApi();
  const { tell } = useNotifications();
  const [pathPart, setPathPart] = useState('');

  async function create(): Promise<void> {
    const input = { restApiId: apiId, parentId: parent.id, pathPart };
    const { id } = await gateway.send(new CreateResourceCommand(input));
    tell(t.created(pathPart));
    await reload();
    onClose();
    navigate(`/apis/${apiId}/resources/${id}`);
  }

  return (
    <FormModal
      title={t.createResourceAt(parent.path ?? '')}
      submit={t.createResource}
      disabled={pathPart === ''}
      onSubmit={create}
      onClose={onClose}
    >
      <TextField label={t.pathPart} constraintText={t.pathRule} value={pathPart} onChange={setPathPart} autoFocus />
    </FormModal>
  );
}
