import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../../preferences.tsx';
import { WrappedCode } from '../wrapped-code.tsx';
import type { Change, Difference } from './differences.ts';
import { texts } from './texts.ts';

const colors = { added: 'green', removed: 'red', changed: 'blue' } as const;

/** Path and method, and what differs there: as deployed beside as drafted. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useTexts(texts);
  return (
    <SpaceBetween size="l">
      {differences.map(({ path = '', verb = '', kind, changes }) => (
        <SpaceBetween key={`${path} ${verb}`} size="xs">
          <SpaceBetween direction="horizontal" size="xs">
            <Badge color={colors[kind]}>{t[kind]}</Badge>
            <Box fontWeight="bold">{path ? `${verb} ${path}` : t.policy}</Box>
          </SpaceBetween>
          {kind === 'changed' && changes.map((change) => <ShownChange key={change.facet} change={change} />)}
        </SpaceBetween>
      ))}
    </SpaceBetween>
  );
}

function ShownChange({ change: { facet, deployed, draft } }: { readonly change: Change }) {
  const t = useTexts(texts);
  if (facet === 'authorization') return <Box>{`${t.authorization}: ${deployed} → ${draft}`}</Box>;
  return (
    <div>
      {facet !== 'policy' && <Box variant="awsui-key-label">{t[facet]}</Box>}
      <ColumnLayout columns={2}>
        <Written title={t.deployed} text={deployed} />
        <Written title={t.draft} text={draft} />
      </ColumnLayout>
    </div>
  );
}

function Written({ title, text }: { readonly title: string; readonly text: string | undefined }) {
  const t = useTexts(texts);
  return (
    <div>
      <Box variant="small">{title}</Box>
      <WrappedCode text={text ?? t.none} />
    </div>
  );
}
