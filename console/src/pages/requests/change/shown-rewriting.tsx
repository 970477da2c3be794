import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useMemo } from 'react';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { Rewriting } from '../../../records.ts';
import { entityPath } from '../../iam/paths.ts';
import type { Holder } from '../../iam/permissions/policy-holder.ts';
import { useApiName } from '../api-names.ts';
import { comparedLines } from '../lines/compared-lines.ts';
import { LineSheet } from '../lines/line-sheet.tsx';
import { PolicyName } from '../ruling/policy-name.tsx';
import type { Target } from './target.ts';
import { texts } from './texts.ts';

interface ShownRewritingProps {
  readonly rewriting: Rewriting;
  readonly target: Target;
}

/** What becomes of one policy, line by line, and what storing it means. */
export function ShownRewriting({ rewriting, target }: ShownRewritingProps) {
  const t = useTexts(texts);
  const { before, after, policy } = rewriting;
  const lines = useMemo(() => comparedLines(before, after), [before, after]);
  return (
    <SpaceBetween size="xxs">
      <Title rewriting={rewriting} target={target} />
      <LineSheet label={t.diff(policy?.name ?? '')} lines={lines} />
      <Meaning target={target} isEmpty={after === ''} />
    </SpaceBetween>
  );
}

function Title({ rewriting: { layer, policy, before }, target }: ShownRewritingProps) {
  const t = useTexts(texts);
  if (target.kind === 'trust') return <Owned words={t.trust} holder={{ kind: 'role', name: target.roleName }} />;
  if (target.kind === 'inline' && !policy) {
    return <Owned words={t.newInline(target.policyName)} holder={target.holder} />;
  }
  if (target.kind === 'api') {
    return (
      <span>
        {before === '' ? t.newResource : t.resource}{' '}
        <PageLink to={`/apis/${target.apiId}`}>
          <ApiName id={target.apiId} />
        </PageLink>
      </span>
    );
  }
  if (layer === 'session') return t.sessionPolicy;
  if (!policy) return null;
  return (
    <span>
      {policy.arn === undefined ? t.inline : t.managed} <PolicyName policy={policy} />
    </span>
  );
}

function ApiName({ id }: { readonly id: string }) {
  return useApiName(id);
}

function Owned({ words, holder: { kind, name } }: { readonly words: string; readonly holder: Holder }) {
  return (
    <span>
      {words} <PageLink to={entityPath(kind, name)}>{`${kind}/${name}`}</PageLink>
    </span>
  );
}

function Meaning({ target, isEmpty }: { readonly target: Target; readonly isEmpty: boolean }) {
  const t = useTexts(texts);
  if (target.kind === 'fixed') return <StatusIndicator type="warning">{t[target.why]}</StatusIndicator>;
  if (target.kind === 'api') return <StatusIndicator type="info">{t.deployment}</StatusIndicator>;
  if (isEmpty && target.kind === 'managed') {
    return <Box>{`${t.detached} ${target.holders.map(({ kind, name }) => `${kind}/${name}`).join(', ')}`}</Box>;
  }
  if (isEmpty) return <Box>{t.deleted}</Box>;
  return target.kind === 'managed' ? <StatusIndicator type="info">{t.newVersion}</StatusIndicator> : null;
}
