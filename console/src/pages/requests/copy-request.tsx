import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { CopyTabs } from '../../parts/copy-tabs.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { signedForms } from './signed-forms.ts';

const texts = {
  en: {
    title: 'Send it again',
    description: 'Signed with the credentials of the environment. A body, if there was one, is not kept: add it.',
  },
  ja: {
    title: 'もう一度送る',
    description: '環境の認証情報で署名します。本文は記録されないため、必要なら追加してください。',
  },
};

/** The request as a signed `curl`, in Python and in TypeScript. */
export function CopyRequest({ request }: { readonly request: RequestRecord }) {
  const t = useTexts(texts);
  return (
    <Container
      id="send-again"
      header={
        <Header variant="h2" description={t.description}>
          {t.title}
        </Header>
      }
    >
      <CopyTabs ariaLabel={t.title} forms={signedForms(request, location.origin)} />
    </Container>
  );
}
