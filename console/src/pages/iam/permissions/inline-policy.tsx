import { IAMClient } from '@aws-sdk/client-iam';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PolicyEditor } from '../../../parts/policy/policy-editor.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { newDocument, readableDocument } from '../documents.ts';
import { callsOf, type Holder } from './policy-holder.ts';

const texts = {
  en: {
    title: (name: string) => `Inline policy of ${name}`,
    name: 'Policy name',
    document: 'Policy document',
    save: 'Save policy',
    done: (name: string) => `The inline policy ${name} was saved.`,
  },
  ja: {
    title: (name: string) => `${name} のインラインポリシー`,
    name: 'ポリシー名',
    document: 'ポリシードキュメント',
    save: 'ポリシーを保存',
    done: (name: string) => `インラインポリシー ${name} を保存しました。`,
  },
};

interface InlinePolicyProps {
  readonly holder: Holder;
  /** Absent: a new one. */
  readonly policy?: string;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** One inline policy in the editor: a new one, or one that is there. */
export function InlinePolicy({ holder: { kind, name: of }, policy, onClose, onSaved }: InlinePolicyProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const [name, setName] = useState(policy ?? '');
  const [edited, setEdited] = useState<string>();
  const { value, error } = useAnswer(
    useCallback(async () => {
      if (policy === undefined) return newDocument;
      const { PolicyDocument } = await callsOf(iam, { kind, name: of }).inline(policy);
      return readableDocument(PolicyDocument);
    }, [iam, kind, of, policy]),
  );
  const document = edited ?? value;

  async function save(): Promise<void> {
    await callsOf(iam, { kind, name: of }).putInline(name, document ?? '');
    tell(t.done(name));
    await onSaved();
    onClose();
  }

  const missing = name === '' || document === undefined;
  const typed = name !== (policy ?? '') || document !== value;
  return (
    <FormModal
      title={t.title(of)}
      submit={t.save}
      size="large"
      disabled={missing}
      unsaved={typed ? t.document : ''}
      onSubmit={save}
      onClose={onClose}
    >
      <Refusal error={error} />
      <FormField label={t.name}>
        <Input
          value={name}
          readOnly={policy !== undefined}
          autoFocus={policy === undefined}
          onChange={({ detail }) => setName(detail.value)}
        />
      </FormField>
      {document === undefined ? (
        !error && <Spinner />
      ) : (
        <FormField label={t.document} stretch>
          <PolicyEditor value={document} onChange={setEdited} ariaLabel={t.document} />
        </FormField>
      )}
    </FormModal>
  );
}
