import { APIGatewayClient, DeleteResourceCommand, type Resource } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

interface DeleteResourceProps {
  readonly resource: Resource;
  readonly onClose: () => void;
}

/** Says what goes with a resource before it deletes it. */
export function DeleteResource({ resource, onClose }: DeleteResourceProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const { apiId, reload } = useApi();
  const { id, path = '', parentId } = resource;

  async function remove(): Promise<void> {
    await gateway.send(new DeleteResourceCommand({ restApiId: apiId, resourceId: id }));
    tell(t.deleted(path));
    navigate(`/apis/${apiId}/resources/${parentId}`);
    reload();
  }

  return (
    <FormModal title={t.deleteResource} submit={t.delete} onSubmit={remove} onClose={onClose}>
      <Box>{t.deleteResourceSaid(path)}</Box>
    </FormModal>
  );
}
