import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { PageLink } from '../../parts/page-link.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { type Verdict, verdictOf } from '../requests/verdict.ts';
import { texts } from './texts.ts';

const most = 5;
const turnedBack: readonly Verdict[] = ['denied', 'unproved'];

/** The latest requests that a policy or a signature turned back, each with the way to its explanation. */
export function TurnedBack({ requests }: { readonly requests: readonly RequestRecord[] }) {
  const t = useTexts(texts);
  const latest = requests.filter((record) => turnedBack.includes(verdictOf(record))).slice(0, most);
  return (
    <Container
      header={
        <Header variant="h2" actions={<PageLink to="/requests">{t.everyRequest}</PageLink>}>
          {t.turnedBack}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {latest.length === 0 && <Box color="text-body-secondary">{t.turnedBackEmpty}</Box>}
        {latest.map((record) => (
          <Denial key={record.requestId} record={record} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

function Denial({ record }: { readonly record: RequestRecord }) {
  const { requestId, at, operation, method, path, error } = record;
  return (
    <div>
      <StatusIndicator type="error">{new Date(at).toLocaleTimeString()}</StatusIndicator>{' '}
      <PageLink to={`/requests/${requestId}`}>{operation ?? `${method} ${path}`}</PageLink>
      <Box color="text-body-secondary" fontSize="body-s">
        {error?.message}
      </Box>
    </div>
  );
}
