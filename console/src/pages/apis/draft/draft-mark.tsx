import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { Copyable } from '../../../parts/copyable.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { useApi } from '../api-state.tsx';
import { invokeUrls } from '../stages/addresses.ts';
import { StageDifference } from './stage-difference.tsx';
import { texts } from './texts.ts';
import { type StageDifferences, useStageDifferences } from './use-stage-differences.ts';

/** Whether callers get what the draft says, and what deploying it would change, stage by stage. */
export function DraftMark() {
  const t = useTexts(texts);
  const { apiId } = useApi();
  const { region } = useSession();
  const { value: stages, error } = useStageDifferences();
  if (!stages) return <Refusal error={error} />;
  if (stages.length === 0) return <StatusIndicator type="pending">{t.never}</StatusIndicator>;
  const differing = stages.filter(({ differences }) => differences.length > 0);
  const same = stages.filter(({ differences }) => differences.length === 0);
  return (
    <SpaceBetween size="xs">
      {differing.length > 0 && <Differing stages={differing} />}
      {same.length > 0 && (
        <SpaceBetween direction="horizontal" size="s">
          <StatusIndicator type="success">{t.same(namesOf(same))}</StatusIndicator>
          {same.length === 1 && (
            <Box>
              <Copyable text={invokeUrls(apiId, same[0]!.stage, region).byPath} name={t.address} />
            </Box>
          )}
          <PageLink to={`/apis/${apiId}/stages`}>{t.addresses}</PageLink>
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}

function Differing({ stages }: { readonly stages: readonly StageDifferences[] }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const count = Math.max(...stages.map(({ differences }) => differences.length));
  return (
    <Alert
      type="warning"
      action={
        <Button ariaExpanded={open} onClick={() => setOpen(!open)}>
          {open ? t.hide : t.count(count)}
        </Button>
      }
    >
      <SpaceBetween size="s">
        <div>
          <strong>{t.differs(namesOf(stages))}</strong> {t.meaning}
        </div>
        {open && stages.map((each) => <StageDifference key={each.stage} {...each} titled={stages.length > 1} />)}
      </SpaceBetween>
    </Alert>
  );
}

function namesOf(stages: readonly StageDifferences[]): string {
  return stages.map(({ stage }) => stage).join(', ');
}
