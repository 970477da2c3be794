import { APIGatewayClient, DeleteStageCommand } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

/** Asks once more before a stage is served no more. */
export function DeleteStage({ stage, onClose }: { readonly stage: string; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const { apiId, reload } = useApi();

  async function remove(): Promise<void> {
    await gateway.send(new DeleteStageCommand({ restApiId: apiId, stageName: stage }));
    tell(t.deleted(stage));
    reload();
    onClose();
  }

  return (
    <FormModal title={t.deleteTitle} submit={t.delete} onSubmit={remove} onClose={onClose}>
      <Box>{t.deleteSaid(stage)}</Box>
    </FormModal>
  );
}
