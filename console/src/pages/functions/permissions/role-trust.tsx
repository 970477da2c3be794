import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import Alert from '@cloudscape-design/components/alert';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { PageLink } from '../../../parts/page-link.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { trustsLambda } from './trusts-lambda.ts';

const texts = {
  en: {
    trusted: 'Lambda may assume this role.',
    untrusted: 'Lambda cannot assume this role: invocations will fail.',
    why: 'Its trust policy does not name lambda.amazonaws.com.',
    change: 'Change whom it trusts',
  },
  ja: {
    trusted: 'Lambda はこのロールを引き受けられます。',
    untrusted: 'Lambda はこのロールを引き受けられないため、呼び出しは失敗します。',
    why: '信頼ポリシーに lambda.amazonaws.com がありません。',
    change: '信頼先を変更',
  },
};

/** Whether Lambda may take on a role; without it no function runs. */
export function RoleTrust({ name }: { readonly name: string }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const ask = useCallback(() => iam.send(new GetRoleCommand({ RoleName: name })), [iam, name]);
  const { value, error } = useAnswer(ask);
  if (!value?.Role) return <Refusal error={error} />;
  if (trustsLambda(value.Role)) return <StatusIndicator type="success">{t.trusted}</StatusIndicator>;
  return (
    <Alert type="warning" header={t.untrusted}>
      {t.why} <PageLink to={`/iam/roles/${name}?tab=trust`}>{t.change}</PageLink>
    </Alert>
  );
}
