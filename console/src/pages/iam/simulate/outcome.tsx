import type { EvaluationResult } from '@aws-sdk/client-iam';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { PageLink } from '../../../parts/page-link.tsx';
import { WrappedText } from '../../../parts/wrapped-text.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { FoundPolicy } from '../permissions/find-policy.ts';
import { GatesPassed } from './gates-passed.tsx';

const texts = {
  en: {
    allowed: 'Allowed',
    explicitDeny: 'Denied by a statement that says so',
    implicitDeny: 'Denied: no statement allows it',
    boundary: 'The permissions boundary does not allow it.',
    missing: (keys: string) => `Condition keys that the policies ask for and that were not given: ${keys}`,
    decided: 'Decided by a statement of',
    unread: 'Its text cannot be shown here.',
  },
  ja: {
    allowed: '許可されます',
    explicitDeny: '明示的な拒否のステートメントにより拒否されます',
    implicitDeny: '拒否されます: 許可するステートメントがありません',
    boundary: 'アクセス許可の境界で許可されていません。',
    missing: (keys: string) => `ポリシーが参照しているのに指定されていない条件キー: ${keys}`,
    decided: '決め手となったポリシー:',
    unread: 'ステートメントの内容はここでは表示できません。',
  },
};

export interface Outcome {
  readonly result: EvaluationResult;
  readonly statements: readonly { readonly policy: string; readonly found: FoundPolicy | undefined }[];
}

/** What the policies say, as a picture, and the statements that decided. */
export function OutcomeView({ outcome: { result, statements } }: { readonly outcome: Outcome }) {
  const t = useTexts(texts);
  const decision = result.EvalDecision ?? 'implicitDeny';
  const missing = (result.ResourceSpecificResults?.[0] ?? result).MissingContextValues ?? [];
  const bounded = result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false;
  return (
    <div role="status">
      <SpaceBetween size="s">
        <GatesPassed result={result} />
        <StatusIndicator type={decision === 'allowed' ? 'success' : 'error'}>
          {bounded && decision === 'implicitDeny' ? t.boundary : t[decision]}
        </StatusIndicator>
        {missing.length > 0 && <StatusIndicator type="info">{t.missing(missing.join(', '))}</StatusIndicator>}
        {statements.map(({ policy, found }) => (
          <SpaceBetween key={`${policy} ${found?.text}`} size="xxs">
            <Box>
              {t.decided} {found ? <PageLink to={found.page}>{policy}</PageLink> : policy}
            </Box>
            {found ? <WrappedText text={found.text} /> : <Box>{t.unread}</Box>}
          </SpaceBetween>
        ))}
      </SpaceBetween>
    </div>
  );
}
