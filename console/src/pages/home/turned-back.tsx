import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { PageLink } from '../../parts/page-link.tsx';
import { usePreferences, useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { type ApiNames, operationOf } from '../requests/api-names.ts';
import { type Verdict, verdictOf } from '../requests/verdict.ts';
import { texts } from './texts.ts';

const most = 5;
const turnedBack: readonly Verdict[] = ['denied', 'unproved'];

interface TurnedBackProps {
  readonly requests: readonly RequestRecord[];
  readonly apis: ApiNames;
}

/** The latest requests that a policy or a signature turned back, each with the way to its explanation. */
export function TurnedBack({ requests, apis }: TurnedBackProps) {
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
          <Denial key={record.requestId} record={record} apis={apis} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

function Denial({ record, apis }: { readonly record: RequestRecord; readonly apis: ApiNames }) {
  const { language } = usePreferences();
  const { requestId, at, error } = record;
  return (
    <div>
      <StatusIndicator type="error">{new Date(at).toLocaleTimeString(language)}</StatusIndicator>{' '}
      <PageLink to={`/requests/${requestId}`}>{operationOf(record, apis)}</PageLink>
      <Box color="text-body-secondary" fontSize="body-s">
        {firstParagraph(error?.message)}
      </Box>
    </div>
  );
}

/** The words of a refusal without what was signed, which its own page shows. */
function firstParagraph(message = ''): string | undefined {
  return message.split('\n\n')[0];
}
