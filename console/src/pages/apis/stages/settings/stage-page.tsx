import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Refusal } from '../../../../parts/refusal.tsx';
import { useTexts } from '../../../../preferences.tsx';
import { useApi } from '../../api-state.tsx';
import { ExportStage } from '../../definition/export-stage.tsx';
import { DeleteStage } from '../delete-stage.tsx';
import { EditStage } from '../edit-stage.tsx';
import { StageFacts } from '../stage-facts.tsx';
import { StageHeader } from '../stage-header.tsx';
import { CacheSection } from './cache-section.tsx';
import { CanarySection } from './canary-section.tsx';
import { LogsSection } from './logs-section.tsx';
import { MethodSettings } from './method-settings.tsx';
import { texts } from './texts.ts';

/** One stage: what it serves and where, and all that is set for it. */
export function StagePage() {
  const navigate = useNavigate();
  const { stageName = '' } = useParams();
  const { apiId, stages } = useApi();
  const [open, setOpen] = useState<'edit' | 'delete' | 'export'>();
  const close = () => setOpen(undefined);
  const stage = stages.value?.find((each) => each.stageName === stageName);
  if (!stage) return <Missing stageName={stageName} />;
  return (
    <SpaceBetween size="l">
      <SpaceBetween size="s">
        <StageHeader stage={stage} level="h2" onOpen={setOpen} />
        <StageFacts stage={stage} />
      </SpaceBetween>
      <MethodSettings stage={stage} />
      <CacheSection stage={stage} />
      <LogsSection stage={stage} />
      <CanarySection stage={stage} />
      {open === 'edit' && <EditStage stage={stage} onClose={close} />}
      {open === 'export' && <ExportStage stage={stageName} onClose={close} />}
      {open === 'delete' && (
        <DeleteStage stage={stageName} onClose={close} onDeleted={() => navigate(`/apis/${apiId}/stages`)} />
      )}
    </SpaceBetween>
  );
}

/** It is not known yet, or there is none of this name. */
function Missing({ stageName }: { readonly stageName: string }) {
  const t = useTexts(texts);
  const { stages } = useApi();
  if (stages.error) return <Refusal error={stages.error} />;
  return stages.value ? <Alert type="warning">{t.gone(stageName)}</Alert> : <Spinner size="large" />;
}
