import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { useTexts } from '../../../preferences.tsx';
import type { RuledStatement, Ruling } from '../../../records.ts';
import { LineSheet } from '../lines/line-sheet.tsx';
import { placedLines } from '../lines/placed-lines.ts';
import { FailurePairs } from './failure-pairs.tsx';
import { StatementPlace } from './statement-place.tsx';
import { texts } from './texts.ts';

interface NearMissProps {
  readonly ruling: Ruling;
  readonly statement: RuledStatement;
}

/** A statement that nearly allowed it: what did not fit, and on demand where it stands in its document. */
export function NearMiss({ ruling, statement }: NearMissProps) {
  const t = useTexts(texts);
  const lines = useMemo(() => placedLines(ruling, statement), [ruling, statement]);
  return (
    <SpaceBetween size="xs">
      <Box fontWeight="bold">
        <StatementPlace statement={statement} />
      </Box>
      {statement.failure && <FailurePairs failure={statement.failure} />}
      {lines.length > 0 && (
        <ExpandableSection headerText={t.inDocument}>
          <LineSheet label={statement.policy.name} lines={lines} />
        </ExpandableSection>
      )}
    </SpaceBetween>
  );
}
