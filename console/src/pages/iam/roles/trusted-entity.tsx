import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { type TrustedKind, trustPolicy } from './trust-policy.ts';

const texts = {
  en: {
    label: 'Trusted entity type',
    lambda: 'AWS service: Lambda',
    lambdaAbout: 'Functions run as this role.',
    account: 'AWS account',
    accountAbout: 'Whoever that account allows to assume it.',
    principal: 'A user or role',
    principalAbout: 'This one alone.',
    custom: 'Custom trust policy',
    customAbout: 'Write the trust policy below.',
    accountId: 'Account ID',
    arn: 'ARN of the user or role',
  },
  ja: {
    label: '信頼されたエンティティ',
    lambda: 'Lambda',
    lambdaAbout: '関数がこのロールとして実行されます。',
    account: 'アカウント',
    accountAbout: 'そのアカウントで引き受けを許可された者が引き受けられます。',
    principal: 'ユーザーまたはロール',
    principalAbout: '指定したプリンシパルだけが引き受けられます。',
    custom: 'カスタム',
    customAbout: '下に信頼ポリシーを記述します。',
    accountId: 'アカウント ID',
    arn: 'ユーザーまたはロールの ARN',
  },
};

interface TrustedEntityProps {
  readonly kind: TrustedKind;
  readonly onKind: (kind: TrustedKind) => void;
  /** The trust policy that follows from what was chosen. */
  readonly onPolicy: (policy: string) => void;
}

/** Chooses whom a role trusts. */
export function TrustedEntity({ kind, onKind, onPolicy }: TrustedEntityProps) {
  const t = useTexts(texts);
  const { account: own } = useSession();
  const [account, setAccount] = useState(own);
  const [principal, setPrincipal] = useState('');

  function choose(chosen: TrustedKind): void {
    onKind(chosen);
    if (chosen === 'lambda') onPolicy(trustPolicy({ Service: 'lambda.amazonaws.com' }));
    if (chosen === 'account') onPolicy(trustOfAccount(account));
    if (chosen === 'principal') onPolicy(trustPolicy({ AWS: principal }));
  }

  return (
    <SpaceBetween size="m">
      <FormField label={t.label}>
        <RadioGroup
          value={kind}
          onChange={({ detail }) => choose(detail.value as TrustedKind)}
          items={[
            { value: 'lambda', label: t.lambda, description: t.lambdaAbout },
            { value: 'account', label: t.account, description: t.accountAbout },
            { value: 'principal', label: t.principal, description: t.principalAbout },
            { value: 'custom', label: t.custom, description: t.customAbout },
          ]}
        />
      </FormField>
      {kind === 'account' && (
        <FormField label={t.accountId}>
          <Input
            value={account}
            inputMode="numeric"
            onChange={({ detail }) => {
              setAccount(detail.value);
              onPolicy(trustOfAccount(detail.value));
            }}
          />
        </FormField>
      )}
      {kind === 'principal' && (
        <FormField label={t.arn}>
          <Input
            value={principal}
            placeholder={`arn:aws:iam::${own}:user/alice`}
            onChange={({ detail }) => {
              setPrincipal(detail.value);
              onPolicy(trustPolicy({ AWS: detail.value }));
            }}
          />
        </FormField>
      )}
    </SpaceBetween>
  );
}

function trustOfAccount(account: string): string {
  return trustPolicy({ AWS: `arn:aws:iam::${account}:root` });
}
