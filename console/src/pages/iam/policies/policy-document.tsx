import { CreatePolicyVersionCommand, IAMClient } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import Spinner from '@cloudscape-design/components/spinner';
import { useMemo, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useUnsaved } from '../../../leaving/unsaved.ts';
import { useNotifications } from '../../../notifications.tsx';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { PolicyEditor } from '../../../parts/policy/policy-editor.tsx';
import { shownStatement } from '../../../parts/policy/shown-statement.ts';
import { Section } from '../../../parts/section.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { usePolicyDocument } from './use-policy-document.ts';

const texts = {
  en: {
    title: (version: string) => `Permissions defined in this policy, version ${version}`,
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
  /** From 1: the statement to be looked at. */
  readonly statement?: number;
  readonly onChanged: () => Promise<void>;
}

/** One version of a policy's document; the account's own are edited into a new version. */
export function PolicyDocumentView({ arn: PolicyArn, version, own, statement, onChanged }: PolicyDocumentViewProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const task = useTask();
  const [edited, setEdited] = useState<string>();
  const shown = useMemo(() => (statement ? [shownStatement(statement)] : []), [statement]);
  const { value, error } = usePolicyDocument(PolicyArn, version);

  async function save(): Promise<void> {
    const input = { PolicyArn, PolicyDocument: edited, SetAsDefault: true };
    await iam.send(new CreatePolicyVersionCommand(input));
    tell(t.done);
    await onChanged();
    setEdited(undefined);
  }

  const changed = edited !== undefined && edited !== value;
  useUnsaved(changed ? t.label : '');
  const actions = changed && (
    <>
      <Button onClick={() => setEdited(undefined)}>{t.reset}</Button>
      <Button variant="primary" loading={task.busy} onClick={() => task.run(save)}>
        {t.save}
      </Button>
    </>
  );
  return (
    <Section title={t.title(version)} actions={actions} task={task} error={error}>
      {value === undefined && !error && <Spinner />}
      {value !== undefined && own && (
        <PolicyEditor value={edited ?? value} onChange={setEdited} ariaLabel={t.label} extensions={shown} />
      )}
      {value !== undefined && !own && <CodeEditor value={value} ariaLabel={t.label} extensions={shown} />}
    </Section>
  );
}
