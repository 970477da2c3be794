import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { CopyTabs } from '../../parts/copy-tabs.tsx';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { credentialForms } from './credential-forms.ts';
import { texts } from './texts.ts';

/** The credentials of who is signed in, as programs take them; secrets are copied and not shown. */
export function Credentials() {
  const t = useTexts(texts);
  const { credentials, region } = useSession();
  const forms = credentialForms({ credentials, region, endpoint: location.origin });
  return (
    <Container
      header={
        <Header variant="h2" description={t.keys}>
          {t.use}
        </Header>
      }
    >
      <CopyTabs ariaLabel={t.use} forms={forms} />
    </Container>
  );
}
