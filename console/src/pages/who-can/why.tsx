import { IAMClient } from '@aws-sdk/client-iam';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { ShownGap } from '../../parts/policy/shown-gap.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { WrappedText } from '../../parts/wrapped-text.tsx';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { useAnswer } from '../../use-answer.ts';
import type { Verdict } from './answers.ts';
import { type Deciding, decidingStatement, type Question } from './deciding-statement.ts';
import { texts } from './texts.ts';

interface WhyProps extends Question {
  readonly verdict: Verdict;
}

/** The statement that decided, as it stands in its policy, and the way there. */
export function Why({ verdict, principal, resource }: WhyProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { account } = useSession();
  const { value, error, loading } = useAnswer(
    useCallback(
      () => decidingStatement(iam, verdict, { principal, resource, account }),
      [iam, verdict, principal, resource, account],
    ),
  );
  if (error) return <Refusal error={error} />;
  if (loading && !value) return <Spinner />;
  if (!value) return <Box>{t.unread}</Box>;
  return (
    <SpaceBetween size="xs">
      {value.statements.map(({ index, text }) => (
        <WrappedText key={index} text={text} />
      ))}
      {verdict.spellings?.map((gap) => (
        <ShownGap key={gap.written} gap={gap} />
      ))}
      <PageLink to={statementPage(value)}>{t.openPolicy}</PageLink>
    </SpaceBetween>
  );
}

/** The page of the policy; of a managed one, at the statement. */
function statementPage({ page, statements: [first, ...others] }: Deciding): string {
  return first && others.length === 0 && !page.includes('?') ? `${page}?statement=${first.index + 1}` : page;
}
