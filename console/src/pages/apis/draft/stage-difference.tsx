import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { BeforeAfter } from '../../../parts/diff/before-after.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { Change, Difference } from './differences.ts';
import { texts } from './texts.ts';
import type { StageDifferences } from './use-stage-differences.ts';

const colors = { added: 'green', removed: 'red', changed: 'blue' } as const;

interface StageDifferenceProps extends StageDifferences {
  /** Names the stage, where others differ too. */
  readonly titled: boolean;
}

/** What deploying the draft to a stage would change, method by method. */
export function StageDifference({ stage, differences, titled }: StageDifferenceProps) {
  return (
    <SpaceBetween size="m">
      {titled && <Box variant="h3">{stage}</Box>}
      {differences.map((difference) => (
        <MethodDifference key={`${difference.path} ${difference.verb}`} {...difference} />
      ))}
    </SpaceBetween>
  );
}

function MethodDifference({ path, verb, kind, changes }: Difference) {
  const t = useTexts(texts);
  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs">
        <Badge color={colors[kind]}>{t[kind]}</Badge>
        <Box fontWeight="bold">{path ? `${verb} ${path}` : t.api}</Box>
      </SpaceBetween>
      {kind === 'changed' && changes.map((change) => <ShownChange key={change.facet} change={change} />)}
    </SpaceBetween>
  );
}

function ShownChange({ change: { facet, deployed = '', draft = '' } }: { readonly change: Change }) {
  const t = useTexts(texts);
  if (facet === 'authorization') return <Box>{`${t.authorization}: ${deployed} → ${draft}`}</Box>;
  const [before, after] = [deployed || t.none, draft || t.none];
  return <BeforeAfter title={t[facet]} headings={[t.deployed, t.draft]} before={before} after={after} />;
}
