import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import type { ReactNode } from 'react';
import type { SpellingGap } from '../../../../src/policy/patterns/spelling-gaps.ts';
import { useTexts } from '../../preferences.tsx';
import { Copyable } from '../copyable.tsx';
import { gapTexts } from './gap-texts.ts';

interface ShownGapProps {
  readonly gap: SpellingGap;
  /** What is known besides. */
  readonly children?: ReactNode;
}

/** Which spellings a Deny does not cover, and what to deny so that it does. */
export function ShownGap({ gap: { written, passes, covering }, children }: ShownGapProps) {
  const t = useTexts(gapTexts);
  return (
    <Alert type="warning" header={t.title}>
      {children}
      <Box>{t.passes(written)}</Box>
      <ul>
        {passes.map((other) => (
          <li key={other}>
            <code>{other}</code>
          </li>
        ))}
      </ul>
      <Box>{t.covering}</Box>
      {covering.map((each) => (
        <div key={each}>
          <Copyable text={each} shown={<code>{each}</code>} />
        </div>
      ))}
    </Alert>
  );
}
