import { APIGatewayClient, UpdateUsageCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface ExtendQuotaProps {
  readonly planId: string;
  readonly keyId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onExtended: () => Promise<void>;
}

/** Says how much of its quota a key has left in this period. */
export function ExtendQuota({ planId, keyId, name, onClose, onExtended }: ExtendQuotaProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [remaining, setRemaining] = useState('');

  async function extend(): Promise<void> {
    const patchOperations = [{ op: 'replace', path: '/remaining', value: remaining } as const];
    await gateway.send(new UpdateUsageCommand({ usagePlanId: planId, keyId, patchOperations }));
    tell(t.extended);
    await onExtended();
    onClose();
  }

  return (
    <FormModal title={t.extendOf(name)} submit={t.save} disabled={remaining === ''} onSubmit={extend} onClose={onClose}>
      <TextField label={t.remaining} inputMode="numeric" value={remaining} onChange={setRemaining} autoFocus />
    </FormModal>
  );
}
