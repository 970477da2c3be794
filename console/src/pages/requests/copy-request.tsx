import Container from '@cloudscape-design/components/container';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { Code } from '../../parts/code.tsx';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { signedForms } from './signed-forms.ts';

const texts = {
  en: {
    title: 'Send it again',
    description: 'Signed with the credentials of the environment. A body, if there was one, is not kept: add it.',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Could not be copied',
  },
  ja: {
    title: 'もう一度送る',
    description: '環境の認証情報で署名します。本文は記録されないため、必要なら追加してください。',
    copy: 'コピー',
    copied: 'コピーしました',
    failed: 'コピーできませんでした',
  },
};

/** The request as a signed `curl`, in Python and in TypeScript. */
export function CopyRequest({ request }: { readonly request: RequestRecord }) {
  const t = useTexts(texts);
  return (
    <Container
      header={
        <Header variant="h2" description={t.description}>
          {t.title}
        </Header>
      }
    >
      <Tabs
        ariaLabel={t.title}
        tabs={signedForms(request, location.origin).map(({ name, text }) => ({
          id: name,
          label: name,
          content: (
            <SpaceBetween size="xs">
              <Code text={text} />
              <CopyToClipboard
                textToCopy={text}
                copyButtonText={t.copy}
                copySuccessText={t.copied}
                copyErrorText={t.failed}
              />
            </SpaceBetween>
          ),
        }))}
      />
    </Container>
  );
}
