import type { PatchOperation, Stage } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useState } from 'react';
import { Copyable } from '../../../../parts/copyable.tsx';
import { Section } from '../../../../parts/section.tsx';
import { useTask } from '../../../../parts/use-task.ts';
import { useTexts } from '../../../../preferences.tsx';
import { EditCanary } from './edit-canary.tsx';
import { texts } from './texts.ts';
import { useStageChange } from './use-stage-change.ts';

/** The canary of a stage: made, changed, promoted, deleted. */
export function CanarySection({ stage }: { readonly stage: Stage }) {
  const t = useTexts(texts);
  const { stageName = '', canarySettings: canary } = stage;
  const task = useTask();
  const change = useStageChange(stageName);
  const [open, setOpen] = useState(false);
  const promote = () => task.run(() => change(promotion(stage), t.promoted));
  const remove = () => task.run(() => change([{ op: 'remove', path: '/canarySettings' }], t.canaryDeleted));
  const actions = canary ? (
    <>
      <Button onClick={promote}>{t.promote}</Button>
      <Button onClick={remove}>{t.deleteCanary}</Button>
      <Button ariaLabel={`${t.edit}: ${t.canary}`} onClick={() => setOpen(true)}>
        {t.edit}
      </Button>
    </>
  ) : (
    <Button onClick={() => setOpen(true)}>{t.createCanary}</Button>
  );
  return (
    <Section title={t.canary} about={t.canaryAbout} actions={actions} task={task}>
      {canary ? <CanaryFacts canary={canary} /> : <Box>{t.noCanary}</Box>}
      {open && <EditCanary stage={stage} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function CanaryFacts({ canary }: { readonly canary: NonNullable<Stage['canarySettings']> }) {
  const t = useTexts(texts);
  const { percentTraffic = 0, deploymentId = '', stageVariableOverrides = {}, useStageCache } = canary;
  const overrides = Object.entries(stageVariableOverrides);
  return (
    <KeyValuePairs
      columns={2}
      items={[
        { label: t.percent, value: `${percentTraffic} %` },
        { label: t.toProduction, value: `${100 - percentTraffic} %` },
        { label: t.canaryDeployment, value: <Copyable text={deploymentId} /> },
        { label: t.useCache, value: useStageCache ? t.on : t.off },
        ...(overrides.length > 0
          ? [{ label: t.overrides, value: overrides.map(([name, value]) => `${name} = ${value}`).join(', ') }]
          : []),
      ]}
    />
  );
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/promote-canary-deployment.html */
function promotion({ canarySettings }: Stage): PatchOperation[] {
  const hasOverrides = Object.keys(canarySettings?.stageVariableOverrides ?? {}).length > 0;
  const variables = { op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' } as const;
  return [
    { op: 'replace', path: '/canarySettings/percentTraffic', value: '0.0' },
    { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
    ...(hasOverrides ? [variables] : []),
  ];
}
