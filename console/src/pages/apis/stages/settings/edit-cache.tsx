import type { Stage } from '@aws-sdk/client-api-gateway';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { FormModal } from '../../../../parts/form-modal.tsx';
import { SelectField } from '../../../../parts/select-field.tsx';
import { useTexts } from '../../../../preferences.tsx';
import { memberPatches } from '../../patches.ts';
import { texts } from './texts.ts';
import { useStageChange } from './use-stage-change.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html */
const sizes = ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'];

/** Gives a stage a cache, or takes it away. */
export function EditCache({ stage, onClose }: { readonly stage: Stage; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const before = {
    cacheClusterEnabled: String(stage.cacheClusterEnabled ?? false),
    cacheClusterSize: stage.cacheClusterSize,
  };
  const [enabled, setEnabled] = useState(before.cacheClusterEnabled === 'true');
  const [size, setSize] = useState<string>(before.cacheClusterSize ?? '0.5');
  const change = useStageChange(stage.stageName ?? '');

  async function save(): Promise<void> {
    const sized = enabled ? memberPatches(before, { cacheClusterSize: size }) : [];
    await change([...memberPatches(before, { cacheClusterEnabled: String(enabled) }), ...sized]);
    onClose();
  }

  return (
    <FormModal title={t.cluster} submit={t.save} onSubmit={save} onClose={onClose}>
      <Checkbox checked={enabled} onChange={({ detail }) => setEnabled(detail.checked)}>
        {t.provision}
      </Checkbox>
      {enabled && <SelectField label={t.size} options={sizes} value={size} onChange={setSize} />}
    </FormModal>
  );
}
