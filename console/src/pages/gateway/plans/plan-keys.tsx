import {
  APIGatewayClient,
  CreateUsagePlanKeyCommand,
  DeleteUsagePlanKeyCommand,
  type UsagePlanKey,
} from '@aws-sdk/client-api-gateway';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { copyColumn, nameColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import type { Answer } from '../../../use-answer.ts';
import { useKeys } from '../use-keys.ts';
import { texts } from './texts.ts';

interface PlanKeysProps {
  readonly planId: string;
  readonly keys: Answer<readonly UsagePlanKey[]>;
}

/** The API keys of a usage plan: added, and removed several at once. */
export function PlanKeys({ planId, keys }: PlanKeysProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const task = useTask();
  const [adding, setAdding] = useState(false);
  const remove = (chosen: readonly UsagePlanKey[]) =>
    task.run(async () => {
      for (const { id } of chosen)
        await gateway.send(new DeleteUsagePlanKeyCommand({ usagePlanId: planId, keyId: id }));
    }, keys.reload);
  return (
    <>
      <ListTable
        title={t.keys}
        empty={t.noKeys}
        answer={keys}
        idOf={({ id = '' }) => id}
        selection="multi"
        task={task}
        actions={(chosen) => (
          <Button disabled={chosen.length === 0} loading={task.busy} onClick={() => remove(chosen)}>
            {t.remove}
          </Button>
        )}
        create={{ text: t.addKey, onClick: () => setAdding(true) }}
        columns={[
          nameColumn<UsagePlanKey>(
            t.name,
            ({ name, id = '' }) => name ?? id,
            ({ id = '' }) => `/gateway/keys/${id}`,
          ),
          copyColumn<UsagePlanKey>('id', t.id, ({ id = '' }) => id),
        ]}
      />
      {adding && <AddKey planId={planId} keys={keys} onClose={() => setAdding(false)} />}
    </>
  );
}

function AddKey({ planId, keys, onClose }: PlanKeysProps & { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const all = useKeys();
  const [keyId, setKeyId] = useState('');
  const taken = new Set(keys.value?.map(({ id }) => id));
  const options = (all.value ?? [])
    .filter(({ id }) => !taken.has(id))
    .map(({ id = '', name = id }) => ({ value: id, label: name, description: id }));

  async function add(): Promise<void> {
    await gateway.send(new CreateUsagePlanKeyCommand({ usagePlanId: planId, keyId, keyType: 'API_KEY' }));
    tell(t.keyAdded);
    await keys.reload();
    onClose();
  }

  return (
    <FormModal title={t.addKey} submit={t.add} disabled={keyId === ''} onSubmit={add} onClose={onClose}>
      <SelectField label={t.key} asked={all} options={options} value={keyId} onChange={setKeyId} />
    </FormModal>
  );
}
