import Box from '@cloudscape-design/components/box';
import { PageLink } from '../../parts/page-link.tsx';
import { useTexts } from '../../preferences.tsx';
import { isAllowed, type Verdict } from './answers.ts';
import { texts } from './texts.ts';

/** The statement that decided, with a link to its policy where that is one of the managed ones. */
export function Reason({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts(texts);
  const { decidedBy, effect, layer } = verdict;
  if (!decidedBy) return <Box color="text-body-secondary">{isAllowed(verdict) ? t.needsNone : t.silent}</Box>;
  const { policy, sid, line } = decidedBy;
  const managed = policy.startsWith('arn:');
  return (
    <>
      {managed ? (
        <PageLink to={`/iam/policies/${policy}`}>{policy.slice(policy.lastIndexOf('/') + 1)}</PageLink>
      ) : (
        policy
      )}
      <Box variant="small" display="block">
        {[sid, `${t.line} ${line}`, layer, effect === 'explicit-deny' && t.explicitly].filter(Boolean).join(' · ')}
      </Box>
    </>
  );
}
