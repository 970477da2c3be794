import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useTexts } from './preferences.tsx';

const texts = {
  en: {
    title: 'Sekisho',
    how: 'Nobody is signed in. The address that the server prints when it starts opens the console; this prints another:',
  },
  ja: {
    title: 'Sekisho',
    how: 'サインインしていません。サーバーの起動時に表示されるアドレスを開いてください。次のコマンドで新しいアドレスを表示できます。',
  },
};

export function SignedOut() {
  const t = useTexts(texts);
  return (
    <main>
      <Box padding="xxl">
        <Container header={<Header variant="h1">{t.title}</Header>}>
          <Box variant="p">{t.how}</Box>
          <Box variant="code">sekisho console</Box>
        </Container>
      </Box>
    </main>
  );
}
