import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { usePreferences, useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { texts as verdictTexts } from '../requests/texts.ts';
import { VerdictMark } from '../requests/verdict-mark.tsx';
import { lastMinutes, type Minute, verdicts } from './minutes.ts';
import { texts } from './texts.ts';
import './traffic.css';

const minutes = 15;

/** What clients asked in the last minutes, a bar for each, and what the checkpoint said. */
export function Traffic({ requests }: { readonly requests: readonly RequestRecord[] }) {
  const t = useTexts(texts);
  const bars = useMemo(() => lastMinutes(requests, Date.now(), minutes), [requests]);
  const highest = Math.max(1, ...bars.map(total));
  return (
    <Container header={<Header variant="h2">{t.traffic(minutes)}</Header>}>
      <SpaceBetween size="s">
        <ol className="traffic">
          {bars.map((bar) => (
            <Bar key={bar.from} bar={bar} highest={highest} />
          ))}
        </ol>
        <SpaceBetween direction="horizontal" size="l">
          {verdicts.map((verdict) => (
            <Box key={verdict}>
              <VerdictMark verdict={verdict} /> {bars.reduce((sum, { counts }) => sum + counts[verdict], 0)}
            </Box>
          ))}
        </SpaceBetween>
      </SpaceBetween>
    </Container>
  );
}

/** One minute; its words say all that its colours say. */
function Bar({ bar, highest }: { readonly bar: Minute; readonly highest: number }) {
  const t = useTexts(verdictTexts);
  const { language } = usePreferences();
  const time = new Date(bar.from).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  const present = verdicts.filter((verdict) => bar.counts[verdict] > 0);
  const words = [time, ...present.map((verdict) => `${t[verdict]} ${bar.counts[verdict]}`)].join(', ');
  return (
    <li title={words}>
      <span className="traffic-words">{words}</span>
      {present.map((verdict) => (
        <span
          key={verdict}
          className={`traffic-${verdict}`}
          aria-hidden="true"
          style={{ blockSize: `${(bar.counts[verdict] / highest) * 100}%` }}
        />
      ))}
      <small aria-hidden="true">{time}</small>
    </li>
  );
}

function total({ counts }: Minute): number {
  return verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
}
