import BarChart from '@cloudscape-design/components/bar-chart';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useMemo } from 'react';
import { usePreferences, useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { texts as verdictTexts } from '../requests/texts.ts';
import type { Verdict } from '../requests/verdict.ts';
import { lastMinutes } from './minutes.ts';
import { texts } from './texts.ts';

const minutes = 15;

/** Light and dark enough for both modes. */
const colors: Readonly<Record<Verdict, string>> = {
  denied: '#d13212',
  unproved: '#b7791f',
  allowed: '#2f855a',
  unasked: '#718096',
};

/** What clients asked in the last minutes, and what the checkpoint said, as bars. */
export default function Traffic({ requests }: { readonly requests: readonly RequestRecord[] }) {
  const t = useTexts(texts);
  const verdicts = useTexts(verdictTexts);
  const { language } = usePreferences();
  const bars = useMemo(() => lastMinutes(requests, Date.now(), minutes), [requests]);
  const time = (from: number) => new Date(from).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  const highest = Math.max(...bars.map(({ counts }) => Object.values(counts).reduce((sum, each) => sum + each, 0)), 1);
  return (
    <Container header={<Header variant="h2">{t.traffic(minutes)}</Header>}>
      <BarChart
        ariaLabel={t.traffic(minutes)}
        height={140}
        stackedBars
        hideFilter
        xScaleType="categorical"
        xDomain={bars.map(({ from }) => time(from))}
        yDomain={[0, highest]}
        yTickFormatter={(value) => (Number.isInteger(value) ? String(value) : '')}
        series={(Object.keys(colors) as Verdict[]).map((verdict) => ({
          type: 'bar',
          title: verdicts[verdict],
          color: colors[verdict],
          data: bars.map(({ from, counts }) => ({ x: time(from), y: counts[verdict] })),
        }))}
        empty={t.noTraffic}
      />
    </Container>
  );
}
