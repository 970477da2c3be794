import Alert from '@cloudscape-design/components/alert';
import { admin } from '../admin.ts';
import { useTexts } from '../preferences.tsx';
import { useAnswer } from '../use-answer.ts';

const texts = {
  en: {
    title: 'Functions run without a sandbox',
    what: 'Their code may read and write whatever the user of this server may, its secrets among that. Run only code that you trust.',
    why: (reason: string) => `Why: ${reason}.`,
  },
  ja: {
    title: '関数はサンドボックスなしで実行されます',
    what: '関数のコードは、このサーバーのユーザーと同じものを (シークレットも含めて) 読み書きできます。信頼できるコードだけを実行してください。',
    why: (reason: string) => `理由: ${reason}`,
  },
};

/** What is known of how functions run here. */
interface ServerStatus {
  readonly functions?: { readonly launcher?: string; readonly why?: string };
}

const ask = () => admin<ServerStatus>('status');

/** A plain warning where functions are bare processes of this machine; nothing where that is not so, or not known. */
export function NoSandbox() {
  const t = useTexts(texts);
  const { launcher, why } = useAnswer(ask).value?.functions ?? {};
  if (launcher !== 'process') return null;
  return (
    <Alert type="warning" header={t.title}>
      {t.what} {why && t.why(why)}
    </Alert>
  );
}
