import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Suspense } from 'react';
import type { SignedIn } from '../open-session.ts';
import { late } from '../parts/late.ts';
import { ServerCommand } from '../parts/server-command.tsx';
import { useTexts } from '../preferences.tsx';
import './signed-out.css';

const KeyForm = late(() => import('./key-form.tsx'));

const texts = {
  en: {
    title: 'Sign in',
    link: 'By the address of the console',
    how: 'Nobody is signed in. The address that the server prints when it starts opens the console once, with all of its pages; this prints another:',
    key: 'By an access key',
    find: 'That of a user, or the root key, which CI gives as SEKISHO_ROOT_ACCESS_KEY_ID and this prints:',
    held: 'It is held by this page alone and forgotten with it. What the checkpoint has recorded is shown only by the address.',
  },
  ja: {
    title: 'サインイン',
    link: 'コンソールのアドレスで',
    how: 'サインインしていません。サーバーの起動時に表示されるアドレスで、コンソールのすべてのページを一度開けます。新しいアドレスは次のコマンドで表示します。',
    key: 'アクセスキーで',
    find: 'ユーザーのキー、または root のキーです。root のキーは CI では SEKISHO_ROOT_ACCESS_KEY_ID で渡され、次のコマンドで表示できます。',
    held: 'キーはこのページだけが保持し、閉じると忘れます。関所の記録を表示できるのはアドレスで開いた場合だけです。',
  },
};

/** For whoever has no session: the two ways to be let in. */
export function SignedOut({ onSignedIn }: { readonly onSignedIn: (signedIn: SignedIn) => void }) {
  const t = useTexts(texts);
  return (
    <main className="signed-out">
      <img src="/_sekisho/console/mark.svg" alt="Sekisho" width="72" />
      <Box variant="h1">{t.title}</Box>
      <Container header={<Header variant="h2">{t.link}</Header>}>
        <Box variant="p">{t.how}</Box>
        <ServerCommand name="console" />
      </Container>
      <Container header={<Header variant="h2">{t.key}</Header>}>
        <SpaceBetween size="s">
          <Box>
            <Box variant="p">{t.find}</Box>
            <ServerCommand name="env" />
          </Box>
          <Box>{t.held}</Box>
          <Suspense>
            <KeyForm onSignedIn={onSignedIn} />
          </Suspense>
        </SpaceBetween>
      </Container>
    </main>
  );
}
