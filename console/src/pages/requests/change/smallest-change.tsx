import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../../preferences.tsx';
import type { RequestRecord, RuledChange, Ruling } from '../../../records.ts';
import { useSession } from '../../../session.tsx';
import { StatementPlace } from '../ruling/statement-place.tsx';
import { ApplyChange } from './apply-change.tsx';
import { ShownRewriting } from './shown-rewriting.tsx';
import { targetOf } from './target.ts';
import { texts } from './texts.ts';

interface SmallestChangeProps {
  readonly ruling: Ruling;
  readonly request: RequestRecord | undefined;
}

/** What it would take to allow exactly this: in words, as a difference of documents, and as a button that does it. */
export function SmallestChange({ ruling, request }: SmallestChangeProps) {
  const t = useTexts(texts);
  const { account } = useSession();
  const { changes, rewritings } = ruling;
  if (changes.length === 0) return null;
  const targets = rewritings.map((rewriting) => ({ rewriting, target: targetOf(rewriting, ruling, account) }));
  const fixed = changes.some(({ kind }) => kind === 'unchangeable');
  return (
    <SpaceBetween size="s">
      <div>
        <Box variant="h3">{t.title}</Box>
        {!fixed && changes.every(({ note }) => !note) && <Box color="text-body-secondary">{t.description}</Box>}
      </div>
      {changes.map((change) => (
        <Change key={`${change.kind} ${change.layer} ${change.statement?.line}`} change={change} />
      ))}
      {targets.map(({ rewriting, target }) => (
        <ShownRewriting key={`${rewriting.layer} ${rewriting.policy?.name}`} rewriting={rewriting} target={target} />
      ))}
      {!fixed && <ApplyChange changes={targets} request={request} />}
    </SpaceBetween>
  );
}

function Change({ change: { kind, statement, values = [], note } }: { readonly change: RuledChange }) {
  const t = useTexts(texts);
  return (
    <div>
      <Box fontWeight="bold">
        {t[kind as 'unchangeable']}
        {values.length > 0 && `: ${values.join(', ')}`}
      </Box>
      {statement && <StatementPlace statement={statement} />}
      {note && <Box color="text-body-secondary">{note}</Box>}
    </div>
  );
}
