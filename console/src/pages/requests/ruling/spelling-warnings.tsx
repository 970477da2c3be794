import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { gapTexts } from '../../../parts/policy/gap-texts.ts';
import { ShownGap } from '../../../parts/policy/shown-gap.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { SpellingWarning } from '../../../records.ts';

/** The Denies that stand or fall with how this request is spelled. */
export function SpellingWarnings({ warnings }: { readonly warnings: readonly SpellingWarning[] }) {
  const t = useTexts(gapTexts);
  if (warnings.length === 0) return null;
  return (
    <SpaceBetween size="s">
      {warnings.map((warning) => {
        const { policy, sid, line, passed, written } = warning;
        const place = t.place(sid ?? t.statement, line, policy);
        return (
          <ShownGap key={`${policy} ${line} ${written}`} gap={warning}>
            <Box fontWeight="bold">{passed ? t.passed(place) : t.stopped(place)}</Box>
          </ShownGap>
        );
      })}
    </SpaceBetween>
  );
}
