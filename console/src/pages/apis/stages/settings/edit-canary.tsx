import type { PatchOperation, Stage } from '@aws-sdk/client-api-gateway';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { FormModal } from '../../../../parts/form-modal.tsx';
import { PairsField, pairsOf, recordOf } from '../../../../parts/pairs-field.tsx';
import { TextField } from '../../../../parts/text-field.tsx';
import { useTexts } from '../../../../preferences.tsx';
import { mapPatches, memberPatches } from '../../patches.ts';
import { DeploymentField } from '../deployment-field.tsx';
import { texts } from './texts.ts';
import { useStageChange } from './use-stage-change.ts';

/** Makes a canary of a stage, or changes it: which deployment it serves, to how many, with which variables. */
export function EditCanary({ stage, onClose }: { readonly stage: Stage; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { stageName = '', canarySettings: canary = {} } = stage;
  const [percent, setPercent] = useState(String(canary.percentTraffic ?? 10));
  const [deploymentId, setDeploymentId] = useState(canary.deploymentId ?? stage.deploymentId ?? '');
  const [overrides, setOverrides] = useState(() => pairsOf(canary.stageVariableOverrides));
  const [useStageCache, setUseStageCache] = useState(canary.useStageCache ?? false);
  const change = useStageChange(stageName);

  async function save(): Promise<void> {
    const before = {
      percentTraffic: canary.percentTraffic === undefined ? undefined : String(canary.percentTraffic),
      deploymentId: canary.deploymentId,
      useStageCache: String(canary.useStageCache ?? false),
    };
    const after = { percentTraffic: percent, deploymentId, useStageCache: String(useStageCache) };
    const variables = mapPatches('/stageVariableOverrides', canary.stageVariableOverrides, recordOf(overrides));
    await change([...memberPatches(before, after), ...variables.map(replacing)].map(ofCanary));
    onClose();
  }

  return (
    <FormModal title={t.canary} submit={t.save} disabled={percent === ''} onSubmit={save} onClose={onClose}>
      <TextField label={t.percent} inputMode="decimal" value={percent} onChange={setPercent} autoFocus />
      <DeploymentField value={deploymentId} onChange={setDeploymentId} />
      <PairsField
        label={t.overrides}
        description={t.overridesHint}
        pairs={overrides}
        empty={t.noOverrides}
        onChange={setOverrides}
      />
      <Checkbox checked={useStageCache} onChange={({ detail }) => setUseStageCache(detail.checked)}>
        {t.useCache}
      </Checkbox>
    </FormModal>
  );
}

/** A canary takes no `add`. */
function replacing(patch: PatchOperation): PatchOperation {
  return patch.op === 'add' ? { ...patch, op: 'replace' } : patch;
}

function ofCanary({ path, ...patch }: PatchOperation): PatchOperation {
  return { ...patch, path: `/canarySettings${path}` };
}
