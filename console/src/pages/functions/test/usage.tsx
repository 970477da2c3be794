import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Copyable } from '../../../parts/copyable.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { Report } from './report.ts';
import { texts } from './texts.ts';

interface UsageProps {
  readonly report: Report;
  /** Of the configuration, in seconds. */
  readonly timeout: number;
  readonly requestId: string | undefined;
}

/** How much of its time and of its memory an invocation took. */
export function Usage({ report, timeout, requestId }: UsageProps) {
  const t = useTexts(texts);
  const { duration, billed, memory, used, init } = report;
  return (
    <SpaceBetween size="m">
      <KeyValuePairs
        columns={2}
        items={[
          {
            label: t.duration,
            value: (
              <ProgressBar
                ariaLabel={t.duration}
                value={share(duration, timeout * 1000)}
                additionalInfo={t.ofTimeout(duration ?? '-', timeout)}
              />
            ),
          },
          {
            label: t.used,
            value: (
              <ProgressBar
                ariaLabel={t.used}
                value={share(used, Number.parseFloat(memory ?? ''))}
                additionalInfo={t.ofMemory(used ?? '-', memory ?? '-')}
              />
            ),
          },
        ]}
      />
      <KeyValuePairs
        columns={3}
        items={[
          { label: t.billed, value: billed ?? '-' },
          { label: t.init, value: init ?? t.warm },
          {
            label: t.requestId,
            value: requestId ? (
              <Copyable text={requestId} shown={<PageLink to={`/requests/${requestId}`}>{requestId}</PageLink>} />
            ) : (
              '-'
            ),
          },
        ]}
      />
    </SpaceBetween>
  );
}

/** In per cent, of figures such as `12.5 ms`. */
function share(figure: string | undefined, whole: number): number {
  const part = (Number.parseFloat(figure ?? '') / whole) * 100;
  return Number.isFinite(part) ? Math.min(100, Math.round(part)) : 0;
}
