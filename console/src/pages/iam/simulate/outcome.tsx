import type { EvaluationResult } from '@aws-sdk/client-iam';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { Code } from '../../../parts/code.tsx';
import { useTexts } from '../../../preferences.tsx';

const texts = {
  en: {
    allowed: 'Allowed',
    explicitDeny: 'Denied by a statement that says so',
    implicitDeny: 'Denied: no statement allows it',
    boundary: 'The permissions boundary does not allow it.',
    missing: (keys: string) => `Condition keys that the policies ask for and that were not given: ${keys}`,
    decided: (policy: string) => `Decided by a statement of ${policy}`,
    unread: 'Its text cannot be shown here.',
  },
  ja: {
    allowed: '許可されます',
    explicitDeny: '明示的な拒否のステートメントにより拒否されます',
    implicitDeny: '拒否されます: 許可するステートメントがありません',
    boundary: 'アクセス許可の境界で許可されていません。',
    missing: (keys: string) => `ポリシーが参照しているのに指定されていない条件キー: ${keys}`,
    decided: (policy: string) => `決め手は ${policy} のステートメントです`,
    unread: 'ステートメントの内容はここでは表示できません。',
  },
};

export interface Outcome {
  readonly result: EvaluationResult | undefined;
  readonly statements: readonly { readonly policy: string; readonly text: string | undefined }[];
}

/** What the policies say, and the statements that decided. */
export function OutcomeView({ outcome: { result, statements } }: { readonly outcome: Outcome }) {
  const t = useTexts(texts);
  const decision = result?.EvalDecision ?? 'implicitDeny';
  const missing = result?.MissingContextValues ?? [];
  const bounded = result?.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false;
  return (
    <div role="status">
      <SpaceBetween size="s">
        <StatusIndicator type={decision === 'allowed' ? 'success' : 'error'}>{t[decision]}</StatusIndicator>
        {bounded && <StatusIndicator type="warning">{t.boundary}</StatusIndicator>}
        {missing.length > 0 && <StatusIndicator type="info">{t.missing(missing.join(', '))}</StatusIndicator>}
        {statements.map(({ policy, text }) => (
          <SpaceBetween key={`${policy} ${text}`} size="xxs">
            <Box variant="awsui-key-label">{t.decided(policy)}</Box>
            {text === undefined ? <Box>{t.unread}</Box> : <Code text={text} />}
          </SpaceBetween>
        ))}
      </SpaceBetween>
    </div>
  );
}
