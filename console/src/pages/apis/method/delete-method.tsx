import { APIGatewayClient, DeleteMethodCommand } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import type { MethodKey } from './method-key.ts';
import { texts } from './texts.ts';

interface DeleteMethodProps {
  readonly methodKey: MethodKey;
  readonly onClose: () => void;
}

/** Asks once more before a method is deleted. */
export function DeleteMethod({ methodKey: { resourceId, httpMethod, path }, onClose }: DeleteMethodProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const { apiId, reload } = useApi();
  const name = `${httpMethod} ${path}`;

  async function remove(): Promise<void> {
    await gateway.send(new DeleteMethodCommand({ restApiId: apiId, resourceId, httpMethod }));
    tell(t.deleted(name));
    navigate(`/apis/${apiId}/resources/${resourceId}`);
    reload();
  }

  return (
    <FormModal title={t.delete} submit={t.delete} onSubmit={remove} onClose={onClose}>
      <Box>{t.deleteSaid(name)}</Box>
    </FormModal>
  );
}
