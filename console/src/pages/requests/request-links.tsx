import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../parts/page-link.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord, Ruling } from '../../records.ts';
import { texts } from './texts.ts';
import { apiIdOf } from './verdict.ts';

interface RequestLinksProps {
  readonly request: RequestRecord | undefined;
  readonly rulings: readonly Ruling[];
}

/** From a request to what it called, and to all who could have. */
export function RequestLinks({ request, rulings: [ruling] }: RequestLinksProps) {
  const t = useTexts(texts);
  const api = request?.plane === 'data' ? apiIdOf(request) : undefined;
  const question = ruling && new URLSearchParams({ by: 'action', action: ruling.action, resource: ruling.resource });
  return (
    <SpaceBetween direction="horizontal" size="m">
      {api !== undefined && <PageLink to={`/apis/${api}`}>{t.openApi}</PageLink>}
      {question && <PageLink to={`/who-can?${question}`}>{t.whoCan}</PageLink>}
    </SpaceBetween>
  );
}
