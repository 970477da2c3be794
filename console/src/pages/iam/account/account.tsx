import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { Alias } from './alias.tsx';
import { CredentialReport } from './credential-report.tsx';
import { PasswordPolicyView } from './password-policy.tsx';
import { Usage } from './usage.tsx';

const texts = {
  en: { title: (account: string) => `Account ${account}`, about: 'What is in it, and the rules for all its users.' },
  ja: {
    title: (account: string) => `アカウント ${account}`,
    about: 'アカウントの中身と、すべてのユーザーに適用されるルールです。',
  },
};

/** The account: how much is in it, its alias, its password policy and the report on its credentials. */
export default function AccountPage() {
  const t = useTexts(texts);
  const { account } = useSession();
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.about}>
        {t.title(account)}
      </Header>
      <Usage />
      <Alias />
      <PasswordPolicyView />
      <CredentialReport />
    </SpaceBetween>
  );
}
