import { FlushStageAuthorizersCacheCommand, FlushStageCacheCommand, type Stage } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useNotifications } from '../../../../notifications.tsx';
import { Section } from '../../../../parts/section.tsx';
import { useTask } from '../../../../parts/use-task.ts';
import { useTexts } from '../../../../preferences.tsx';
import { useApi } from '../../api-state.tsx';
import { EditCache } from './edit-cache.tsx';
import { texts } from './texts.ts';

/** The cache of a stage: whether there is one, how large, and its flushing. */
export function CacheSection({ stage }: { readonly stage: Stage }) {
  const t = useTexts(texts);
  const { stageName = '', cacheClusterEnabled = false, cacheClusterSize, cacheClusterStatus } = stage;
  const { apiId, gateway } = useApi();
  const { tell } = useNotifications();
  const task = useTask();
  const [open, setOpen] = useState(false);
  const input = { restApiId: apiId, stageName };
  const flush = () =>
    task.run(
      () => gateway.send(new FlushStageCacheCommand(input)),
      () => tell(t.flushed),
    );
  const flushAuthorizers = () =>
    task.run(
      () => gateway.send(new FlushStageAuthorizersCacheCommand(input)),
      () => tell(t.authorizersFlushed),
    );
  const actions = (
    <>
      {cacheClusterEnabled && <Button onClick={flush}>{t.flush}</Button>}
      <Button onClick={flushAuthorizers}>{t.flushAuthorizers}</Button>
      <Button ariaLabel={`${t.edit}: ${t.cluster}`} onClick={() => setOpen(true)}>
        {t.edit}
      </Button>
    </>
  );
  return (
    <Section title={t.cluster} about={t.clusterAbout} actions={actions} task={task}>
      <Box>{cacheClusterEnabled ? `${t.on}: ${cacheClusterSize} GB, ${cacheClusterStatus}` : t.off}</Box>
      {open && <EditCache stage={stage} onClose={() => setOpen(false)} />}
    </Section>
  );
}
