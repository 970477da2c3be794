import Alert from '@cloudscape-design/components/alert';
import { useTexts } from '../preferences.tsx';
import { useRuntimeStatus } from './use-runtime-status.ts';

const texts = {
  en: {
    refused: 'Functions cannot be invoked here',
    title: 'Functions run without a sandbox',
    ofServer: 'Their code may read and write whatever the user of this server may, its secrets among that.',
    ofOthers: 'Their code may read what every user of this machine can read.',
    help: 'Install bubblewrap and let it make user namespaces, or run only code that you trust.',
    why: (reason: string) => `Why: ${reason}.`,
  },
  ja: {
    refused: 'ここでは関数を呼び出せません',
    title: '関数はサンドボックスなしで実行されます',
    ofServer: '関数のコードは、このサーバーのユーザーと同じものを (シークレットも含めて) 読み書きできます。',
    ofOthers: '関数のコードは、このマシンのすべてのユーザーが読み取れるものを読み取れます。',
    help: 'bubblewrap をインストールしてユーザー名前空間を許可するか、信頼できるコードだけを実行してください。',
    why: (reason: string) => `理由: ${reason}`,
  },
};

/** Says plainly where functions do not run, or run as bare processes of this machine; nothing where all is well, or not known. */
export function FunctionsWarning() {
  const t = useTexts(texts);
  const { launcher, why, refused, limits } = useRuntimeStatus() ?? {};
  if (refused)
    return (
      <Alert type="error" header={t.refused}>
        {refused}
      </Alert>
    );
  if (launcher !== 'process') return null;
  const ofServer = limits === undefined || limits.user === 'the user of the server';
  return (
    <Alert type="warning" header={t.title}>
      {ofServer ? t.ofServer : t.ofOthers} {t.help} {why && t.why(why)}
    </Alert>
  );
}
