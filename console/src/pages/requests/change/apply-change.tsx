import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../../parts/page-link.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { RequestRecord, Rewriting } from '../../../records.ts';
import { apiIdOf } from '../verdict.ts';
import type { Target } from './target.ts';
import { texts } from './texts.ts';
import { useAmendments } from './use-amendments.ts';

interface ApplyChangeProps {
  readonly changes: readonly { readonly rewriting: Rewriting; readonly target: Target }[];
  readonly request: RequestRecord | undefined;
}

/** A button that stores all the changes as whoever is signed in, and what to do then. */
export function ApplyChange({ changes, request }: ApplyChangeProps) {
  const t = useTexts(texts);
  const { busy, done, error, apply } = useAmendments(changes);
  if (changes.length === 0) return null;
  if (changes.some(({ target }) => target.kind === 'fixed')) {
    return changes.length > 1 ? <Box>{t.together}</Box> : null;
  }
  if (done) return <Applied toDeploy={changes.some(({ target }) => target.kind === 'api')} request={request} />;
  return (
    <SpaceBetween size="xs">
      <Refusal error={error} />
      <Button variant="primary" onClick={apply} loading={busy}>
        {t.apply}
      </Button>
    </SpaceBetween>
  );
}

interface AppliedProps {
  readonly toDeploy: boolean;
  readonly request: RequestRecord | undefined;
}

function Applied({ toDeploy, request }: AppliedProps) {
  const t = useTexts(texts);
  const apiId = request && apiIdOf(request);
  return (
    <Alert type="success" header={t.applied}>
      <SpaceBetween size="xxs">
        <span>{toDeploy ? t.againAfterDeploy : t.again}</span>
        {apiId && <PageLink to={`/apis/${apiId}`}>{t.toApi}</PageLink>}
        {request && <Link href="#send-again">{t.toForms}</Link>}
      </SpaceBetween>
    </Alert>
  );
}
