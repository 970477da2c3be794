import { APIGatewayClient, UpdateUsagePlanCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { StageField } from '../stage-field.tsx';
import { texts } from './texts.ts';

interface AddStageProps {
  readonly planId: string;
  readonly onClose: () => void;
  readonly onAdded: () => Promise<void>;
}

/** Opens a stage to the keys of a plan. */
export function AddStage({ planId, onClose, onAdded }: AddStageProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [chosen, setChosen] = useState({ apiId: '', stage: '' });
  const id = `${chosen.apiId}:${chosen.stage}`;

  async function add(): Promise<void> {
    const patchOperations = [{ op: 'add', path: '/apiStages', value: id } as const];
    await gateway.send(new UpdateUsagePlanCommand({ usagePlanId: planId, patchOperations }));
    tell(t.stageAdded(chosen.stage));
    await onAdded();
    onClose();
  }

  return (
    <FormModal title={t.addStage} submit={t.add} disabled={chosen.stage === ''} onSubmit={add} onClose={onClose}>
      <StageField value={chosen} onChange={setChosen} />
    </FormModal>
  );
}
