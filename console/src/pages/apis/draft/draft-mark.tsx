import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { DifferenceList } from './difference-list.tsx';
import { texts } from './texts.ts';
import { type StageDifferences, useStageDifferences } from './use-stage-differences.ts';

/** Whether callers get what the draft says, stage by stage, and what deploying it would change. */
export function DraftMark() {
  const t = useTexts(texts);
  const { value: stages, error } = useStageDifferences();
  if (!stages) return <Refusal error={error} />;
  if (stages.length === 0) return <StatusIndicator type="pending">{t.never}</StatusIndicator>;
  const same = stages.filter(({ differences }) => differences.length === 0).map(({ stage }) => stage);
  return (
    <SpaceBetween size="xs">
      {stages.map((each) => each.differences.length > 0 && <Differs key={each.stage} {...each} />)}
      {same.length > 0 && <StatusIndicator type="success">{t.same(same.join(', '))}</StatusIndicator>}
    </SpaceBetween>
  );
}

function Differs({ stage, differences }: StageDifferences) {
  const t = useTexts(texts);
  return (
    <Alert type="warning" header={t.differs(stage)}>
      <SpaceBetween size="xs">
        {t.meaning}
        <ExpandableSection headerText={t.count(differences.length)}>
          <DifferenceList differences={differences} />
        </ExpandableSection>
      </SpaceBetween>
    </Alert>
  );
}
