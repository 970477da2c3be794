import { APIGatewayClient, CreateResourceCommand, type Resource } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { FormModal } from '../../../parts/form-modal.tsx';
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
  const gateway = useClient(APIGatewayClient);
  const navigate = useNavigate();
  const { apiId, reload } = useApi();
  const [pathPart, setPathPart] = useState('');

  async function create(): Promise<void> {
    const input = { restApiId: apiId, parentId: parent.id, pathPart };
    const { id } = await gateway.send(new CreateResourceCommand(input));
    reload();
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
      <FormField label={t.pathPart} constraintText={t.pathRule}>
        <Input value={pathPart} onChange={({ detail }) => setPathPart(detail.value)} autoFocus />
      </FormField>
    </FormModal>
  );
}
