import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../parts/page-link.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useTexts } from '../../preferences.tsx';
import { texts } from './texts.ts';

interface GroupRefusalProps {
  readonly group: string;
  readonly error: Error | undefined;
}

/** Why the events of a group cannot be read; of a function's group that is not there, what would make it. */
export function GroupRefusal({ group, error }: GroupRefusalProps) {
  const t = useTexts(texts);
  const name = /^\/aws\/lambda\/(.+)$/.exec(group)?.[1];
  return (
    <SpaceBetween size="xs">
      <Refusal error={error} />
      {error?.name === 'ResourceNotFoundException' && name !== undefined && (
        <Alert>
          {t.unwritten} <PageLink to={`/functions/${name}?tab=permissions`}>{t.permissionsOf(name)}</PageLink>
        </Alert>
      )}
    </SpaceBetween>
  );
}
