import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../../parts/page-link.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts as common } from '../texts.ts';
import { roleName } from './role-name.ts';
import { RolePolicies } from './role-policies.tsx';
import { RoleTrust } from './role-trust.tsx';

const texts = {
  en: {
    about: 'The function runs with temporary credentials of this role: what its policies allow, the code may do.',
    calls: 'Deployed APIs',
    reach: 'Which methods may it invoke?',
    try: 'Anything else',
    simulate: 'Simulate an action',
  },
  ja: {
    about: '関数はこのロールの一時的な認証情報で動きます。コードにはロールのポリシーが許可する操作だけができます。',
    calls: 'デプロイ済みの API',
    reach: 'どのメソッドを呼び出せるか',
    try: 'その他の操作',
    simulate: 'アクションをシミュレート',
  },
};

/** What the code of a function may do: its execution role, whom that trusts, and its policies. `role` is an ARN. */
export function PermissionsTab({ role }: { readonly role: string }) {
  const t = { ...useTexts(common), ...useTexts(texts) };
  const name = roleName(role);
  const page = `/iam/roles/${name}`;
  return (
    <SpaceBetween size="l">
      <Section title={t.role} about={t.about}>
        <RoleTrust name={name} />
        <KeyValuePairs
          columns={3}
          items={[
            { label: t.role, value: <PageLink to={page}>{name}</PageLink> },
            {
              label: t.calls,
              value: <PageLink to={`/who-can?${new URLSearchParams({ principal: role })}`}>{t.reach}</PageLink>,
            },
            { label: t.try, value: <PageLink to={`${page}?tab=simulate`}>{t.simulate}</PageLink> },
          ]}
        />
      </Section>
      <RolePolicies name={name} />
    </SpaceBetween>
  );
}
