import { GenerateCredentialReportCommand, GetCredentialReportCommand, IAMClient } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useClient } from '../../../aws.ts';
import { download } from '../../../parts/download.ts';
import { Section } from '../../../parts/section.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';

const texts = {
  en: {
    title: 'Credential report',
    about: 'Every user with passwords, access keys and MFA devices, and when each was last used.',
    download: 'Download credential report',
  },
  ja: {
    title: '認証情報レポート',
    about: '全ユーザーのパスワード、アクセスキー、MFA デバイスと最終使用日時の一覧です。',
    download: '認証情報レポートをダウンロード',
  },
};

/** The report on everybody's credentials, as a CSV. */
export function CredentialReport() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { account } = useSession();
  const task = useTask();

  async function fetchReport(): Promise<void> {
    for (let State: string | undefined; State !== 'COMPLETE'; ) {
      ({ State } = await iam.send(new GenerateCredentialReportCommand({})));
    }
    const { Content } = await iam.send(new GetCredentialReportCommand({}));
    download(`credential-report-${account}.csv`, new TextDecoder().decode(Content));
  }

  const actions = (
    <Button iconName="download" loading={task.busy} onClick={() => task.run(fetchReport)}>
      {t.download}
    </Button>
  );
  return <Section title={t.title} about={t.about} actions={actions} task={task} />;
}
