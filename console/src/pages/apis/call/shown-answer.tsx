import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { PageLink } from '../../../parts/page-link.tsx';
import { WrappedText } from '../../../parts/wrapped-text.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

/** What a method answered. */
export interface MethodAnswer {
  readonly status: number;
  readonly latencyMs: number;
  /** Each with its value, or each of its values. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
  /** Of a test. */
  readonly log?: string | undefined;
  /** Of a real request. */
  readonly requestId?: string | undefined;
}

/** An answer with its headers and body, and the log of a test or the way to the request's explanation. */
export function ShownAnswer({ answer }: { readonly answer: MethodAnswer }) {
  const t = useTexts(texts);
  const { status, latencyMs, headers, body, log, requestId } = answer;
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${value}`),
  );
  return (
    <Container>
      <SpaceBetween size="s">
        <KeyValuePairs
          columns={2}
          items={[
            {
              label: t.status,
              value: <StatusIndicator type={status < 400 ? 'success' : 'error'}>{status}</StatusIndicator>,
            },
            { label: t.latency, value: `${latencyMs} ms` },
          ]}
        />
        {requestId && <PageLink to={`/requests/${requestId}`}>{t.explanation}</PageLink>}
        <div>
          <Box variant="awsui-key-label">{t.answerBody}</Box>
          <WrappedText text={body || t.nothing} />
        </div>
        <ExpandableSection headerText={t.answerHeaders}>
          <WrappedText text={lines.join('\n') || t.nothing} />
        </ExpandableSection>
        {log && (
          <ExpandableSection headerText={t.log} defaultExpanded>
            <WrappedText text={log} />
          </ExpandableSection>
        )}
      </SpaceBetween>
    </Container>
  );
}
