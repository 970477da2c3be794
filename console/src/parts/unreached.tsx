import Alert from '@cloudscape-design/components/alert';
import { useTexts } from '../preferences.tsx';

const texts = {
  en: {
    title: 'The server does not answer',
    what: 'Check that it runs. The page goes on by itself as soon as it answers.',
  },
  ja: {
    title: 'サーバーが応答しません',
    what: 'サーバーが動作していることを確認してください。応答があり次第、自動的に続行します。',
  },
};

/** Nobody answers, and the page waits. */
export function Unreached() {
  const t = useTexts(texts);
  return (
    <div role="alert">
      <Alert type="error" header={t.title}>
        {t.what}
      </Alert>
    </div>
  );
}
