import Box from '@cloudscape-design/components/box';
import { Copyable } from '../../parts/copyable.tsx';
import { PageLink } from '../../parts/page-link.tsx';
import { useTexts } from '../../preferences.tsx';
import { texts } from './texts.ts';

/** A user or a role by its name, leading to what it may call. */
export function PrincipalName({ arn }: { readonly arn: string }) {
  const t = useTexts(texts);
  if (!arn.startsWith('arn:')) return t.anonymous;
  return (
    <>
      <PageLink to={`/who-can?principal=${encodeURIComponent(arn)}`}>{arn.split(':').slice(5).join(':')}</PageLink>
      <Box variant="small" display="block">
        <Copyable text={arn} />
      </Box>
    </>
  );
}
