import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { useTexts } from '../../../preferences.tsx';
import type { RequestRecord, RuledStatement, Ruling } from '../../../records.ts';
import { SmallestChange } from '../change/smallest-change.tsx';
import { LineSheet } from '../lines/line-sheet.tsx';
import { placedLines } from '../lines/placed-lines.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import { layerName } from '../way/gate-station.tsx';
import { texts as wayTexts } from '../way/texts.ts';
import { NearMiss } from './near-miss.tsx';
import { StatementPlace } from './statement-place.tsx';
import { texts } from './texts.ts';

interface RulingPictureProps {
  readonly ruling: Ruling;
  readonly request: RequestRecord | undefined;
}

/** One question to the policies: what decided it, what came closest, and what would change it. */
export function RulingPicture({ ruling, request }: RulingPictureProps) {
  const { action, resource, effect, decidedBy } = ruling;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={<span className="ruling-resource">{resource}</span>}
          info={<VerdictMark verdict={effect === 'allow' ? 'allowed' : 'denied'} />}
        >
          {action}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {decidedBy ? <Deciding ruling={ruling} statement={decidedBy} /> : <Undecided ruling={ruling} />}
        <SmallestChange ruling={ruling} request={request} />
      </SpaceBetween>
    </Container>
  );
}

function Deciding({ ruling, statement }: { readonly ruling: Ruling; readonly statement: RuledStatement }) {
  const t = useTexts(texts);
  const lines = useMemo(() => placedLines(ruling, statement), [ruling, statement]);
  const shown = lines.length > 0 ? lines : (statement.text ?? '').split('\n').map((text) => ({ text }));
  return (
    <SpaceBetween size="xs">
      <Box variant="h3">{t.decidedBy}</Box>
      <StatementPlace statement={statement} />
      <LineSheet label={t.deciding(statement.policy.name)} lines={shown} />
    </SpaceBetween>
  );
}

function Undecided({ ruling: { effect, layer, nearest }, ruling }: { readonly ruling: Ruling }) {
  const t = useTexts(texts);
  const layers = useTexts(wayTexts);
  if (effect === 'allow' || !layer) return <Box>{t.rootNeedsNone}</Box>;
  return (
    <SpaceBetween size="m">
      <Box>{t.implicit(layerName(layers, layer))}</Box>
      <Box variant="h3">{nearest.length > 0 ? t.nearest : t.noStatements}</Box>
      {nearest.map((statement) => (
        <NearMiss key={`${statement.policy.name} ${statement.line}`} ruling={ruling} statement={statement} />
      ))}
    </SpaceBetween>
  );
}
