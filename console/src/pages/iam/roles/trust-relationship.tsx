import { IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useUnsaved } from '../../../leaving/unsaved.ts';
import { useNotifications } from '../../../notifications.tsx';
import { PolicyEditor } from '../../../parts/policy/policy-editor.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { readableDocument } from '../documents.ts';
import { usePrincipals } from '../use-entities.ts';

const texts = {
  en: {
    title: 'Trust relationships',
    about: 'Who may assume this role, and when.',
    document: 'Trust policy',
    save: 'Save trust policy',
    reset: 'Discard changes',
    done: 'The trust policy was saved.',
  },
  ja: {
    title: '信頼関係',
    about: 'このロールを誰がどのような条件で引き受けられるかを定めます。',
    document: '信頼ポリシー',
    save: '信頼ポリシーを保存',
    reset: '変更を破棄',
    done: '信頼ポリシーを保存しました。',
  },
};

interface TrustRelationshipProps {
  readonly role: string;
  /** Percent-encoded. */
  readonly policy: string | undefined;
  readonly onSaved: () => Promise<void>;
}

/** A role's trust policy, in the editor. */
export function TrustRelationship({ role, policy, onSaved }: TrustRelationshipProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const task = useTask();
  const principals = usePrincipals();
  const stored = readableDocument(policy);
  const [edited, setEdited] = useState<string>();
  const changed = edited !== undefined && edited !== stored;

  async function save(): Promise<void> {
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: role, PolicyDocument: edited }));
    tell(t.done);
    await onSaved();
  }

  useUnsaved(changed ? t.document : '');
  const actions = changed && (
    <>
      <Button onClick={() => setEdited(undefined)}>{t.reset}</Button>
      <Button variant="primary" loading={task.busy} onClick={() => task.run(save)}>
        {t.save}
      </Button>
    </>
  );
  return (
    <Section title={t.title} about={t.about} actions={actions} task={task}>
      <PolicyEditor
        value={edited ?? stored}
        onChange={setEdited}
        ariaLabel={t.document}
        kind="trust"
        principals={principals}
      />
    </Section>
  );
}
