import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { Code } from '../../parts/code.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RuledStatement, Ruling } from '../../records.ts';
import { Gates } from './gates.tsx';
import { SmallestChange } from './smallest-change.tsx';
import { texts } from './texts.ts';

/** One question to the policies: the gates it had to pass, and what decided. */
export function RulingPicture({ ruling }: { readonly ruling: Ruling }) {
  const t = useTexts(texts);
  const { action, resource, effect, decidedBy, nearest } = ruling;
  const allowed = effect === 'allow';
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={resource}
          info={
            <StatusIndicator type={allowed ? 'success' : 'error'}>{allowed ? t.allowed : t.denied}</StatusIndicator>
          }
        >
          {action}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Gates ruling={ruling} />
        {decidedBy && (
          <SpaceBetween size="xxs">
            <Box variant="awsui-key-label">{`${t.decidedBy}: ${place(decidedBy, t.line)}`}</Box>
            <Code text={decidedBy.text ?? ''} />
          </SpaceBetween>
        )}
        {allowed && !decidedBy && <Box>{t.rootNeedsNone}</Box>}
        {nearest.length > 0 && (
          <SpaceBetween size="xxs">
            <Box variant="awsui-key-label">{t.nearest}</Box>
            {nearest.map((statement) => (
              <Miss key={place(statement, t.line)} statement={statement} />
            ))}
          </SpaceBetween>
        )}
        <SmallestChange ruling={ruling} />
      </SpaceBetween>
    </Container>
  );
}

function Miss({ statement }: { readonly statement: RuledStatement }) {
  const t = useTexts(texts);
  const { failure } = statement;
  if (!failure) return null;
  const actual = failure.actual === undefined ? t.absent : [failure.actual].flat().join(', ');
  const what = failure.part === 'condition' ? `${failure.operator} ${failure.key}` : failure.part;
  return (
    <StatusIndicator type="warning">
      {`${place(statement, t.line)}: ${what} ${t.wants} ${failure.not ? '≠ ' : ''}${failure.expected.join(', ')}; ${t.is} ${actual}`}
    </StatusIndicator>
  );
}

/** `Allow Read, line 4 of AmazonS3ReadOnlyAccess` */
function place({ policy, sid, effect, line }: RuledStatement, lineWord: string): string {
  return `${effect} ${sid ?? ''} (${policy.arn ?? policy.name}, ${lineWord} ${line})`;
}
