import { type PatchOperation, UpdateStageCommand } from '@aws-sdk/client-api-gateway';
import { useNotifications } from '../../../../notifications.tsx';
import { useTexts } from '../../../../preferences.tsx';
import { useApi } from '../../api-state.tsx';
import { texts } from './texts.ts';

/** Changes a stage by patches, says so, and asks for it again; nothing is sent where nothing is to change. */
export function useStageChange(stageName: string) {
  const t = useTexts(texts);
  const { tell } = useNotifications();
  const { apiId, gateway, stages } = useApi();
  return async (patchOperations: PatchOperation[], said = t.saved(stageName)): Promise<void> => {
    if (patchOperations.length > 0)
      await gateway.send(new UpdateStageCommand({ restApiId: apiId, stageName, patchOperations }));
    tell(said);
    await stages.reload();
  };
}
