import { CreatePolicyVersionCommand, GetPolicyVersionCommand, IAMClient } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { CodeEditor } from '../../../parts/code-editor.tsx';
import { PolicyEditor } from '../../../parts/policy-editor.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { readableDocument } from '../documents.ts';
import { useTask } from '../use-task.ts';

const texts = {
  en: {
    title: (version: string) => `Document, version ${version}`,
    label: 'Policy document',
    save: 'Save as new default version',
    reset: 'Discard changes',
    done: 'A new version was saved; it is the default.',
  },
  ja: {
    title: (version: string) => `ドキュメント (バージョン ${version})`,
    label: 'ポリシードキュメント',
    save: '新しいデフォルトバージョンとして保存',
    reset: '変更を破棄',
    done: '新しいバージョンを保存し、デフォルトにしました。',
  },
};

interface PolicyDocumentViewProps {
  readonly arn: string;
  readonly version: string;
  /** The account's: it can be changed, by a new version. */
  readonly own: boolean;
  readonly onChanged: () => void;
}

/** One version of a policy's document; the account's own are edited into a new version. */
export function PolicyDocumentView({ arn: PolicyArn, version, own, onChanged }: PolicyDocumentViewProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const task = useTask();
  const [edited, setEdited] = useState<string>();
  const { value, error } = useAnswer(
    useCallback(async () => {
      const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: version }));
      return readableDocument(PolicyVersion?.Document);
    }, [iam, PolicyArn, version]),
  );

  async function save(): Promise<void> {
    const input = { PolicyArn, PolicyDocument: edited, SetAsDefault: true };
    await iam.send(new CreatePolicyVersionCommand(input));
    tell(t.done);
    setEdited(undefined);
    onChanged();
  }

  const actions = edited !== undefined && edited !== value && (
    <SpaceBetween direction="horizontal" size="xs">
      <Button onClick={() => setEdited(undefined)}>{t.reset}</Button>
      <Button variant="primary" loading={task.busy} onClick={() => task.run(save)}>
        {t.save}
      </Button>
    </SpaceBetween>
  );
  const header = (
    <Header variant="h2" actions={actions}>
      {t.title(version)}
    </Header>
  );
  if (value === undefined) {
    return <Container header={header}>{error ? <Refusal error={error} /> : <Spinner />}</Container>;
  }
  return (
    <Container header={header}>
      <SpaceBetween size="s">
        <Refusal error={task.error} onDismiss={task.forget} />
        {own ? (
          <PolicyEditor value={edited ?? value} onChange={setEdited} ariaLabel={t.label} />
        ) : (
          <CodeEditor value={value} ariaLabel={t.label} />
        )}
      </SpaceBetween>
    </Container>
  );
}
