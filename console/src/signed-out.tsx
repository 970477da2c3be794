import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { Copyable } from './parts/copyable.tsx';
import { useTexts } from './preferences.tsx';
import './signed-out.css';

const command = 'sekisho console';

const texts = {
  en: {
    title: 'Sign in',
    how: 'Nobody is signed in. The address that the server prints when it starts opens the console once; this prints another:',
  },
  ja: {
    title: 'サインイン',
    how: 'サインインしていません。サーバーの起動時に表示されるアドレスで、コンソールを一度開けます。新しいアドレスは次のコマンドで表示します。',
  },
};

/** For whoever has no session: how to get one. */
export function SignedOut() {
  const t = useTexts(texts);
  return (
    <main className="signed-out">
      <img src="/_sekisho/console/mark.svg" alt="Sekisho" width="72" />
      <Container header={<Header variant="h1">{t.title}</Header>}>
        <Box variant="p">{t.how}</Box>
        <Copyable text={command} shown={<Box variant="code">{command}</Box>} />
      </Container>
    </main>
  );
}
