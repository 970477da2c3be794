import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { useTexts } from '../../preferences.tsx';
import { isAllowed, type Verdict } from './answers.ts';
import type { Question } from './deciding-statement.ts';
import { texts } from './texts.ts';
import { Why } from './why.tsx';

interface ReasonProps extends Question {
  readonly verdict: Verdict;
}

/** What decided: the policy and the place in it; opened, the statement itself. */
export function Reason({ verdict, ...question }: ReasonProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const { decidedBy, effect, layer } = verdict;
  if (!decidedBy) return <Box color="text-body-secondary">{isAllowed(verdict) ? t.needsNone : t.silent}</Box>;
  const { policy, sid, line } = decidedBy;
  const said = effect === 'explicit-deny' && t.explicitly;
  return (
    <>
      <Button
        variant="inline-link"
        iconName={open ? 'caret-down-filled' : 'caret-right-filled'}
        ariaExpanded={open}
        onClick={() => setOpen(!open)}
      >
        {policy.slice(policy.lastIndexOf('/') + 1)}
      </Button>
      <Box variant="small" display="block">
        {[said, sid, t.line(line), layer && t.layers[layer]].filter(Boolean).join(' · ')}
      </Box>
      {verdict.spellings && (
        <Box variant="small" display="block">
          <StatusIndicator type="warning">{t.spellings}</StatusIndicator>
        </Box>
      )}
      {open && <Why verdict={verdict} {...question} />}
    </>
  );
}
