import { CreatePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { PolicyEditor } from '../../../parts/policy/policy-editor.tsx';
import { useTexts } from '../../../preferences.tsx';
import { newDocument } from '../documents.ts';
import { policyPath } from '../paths.ts';

const texts = {
  en: {
    title: 'Create policy',
    unsaved: 'the new policy',
    name: 'Policy name',
    description: 'Description - optional',
    document: 'Policy document',
    create: 'Create policy',
    done: (name: string) => `The policy ${name} was created.`,
  },
  ja: {
    title: 'ポリシーの作成',
    unsaved: '新しいポリシー',
    name: 'ポリシー名',
    description: '説明 - オプション',
    document: 'ポリシードキュメント',
    create: 'ポリシーを作成',
    done: (name: string) => `ポリシー ${name} を作成しました。`,
  },
};

/** Writes a new managed policy and opens its page. */
export function CreatePolicy({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [document, setDocument] = useState(newDocument);

  const typed = name !== '' || description !== '' || document !== newDocument;

  async function create(): Promise<void> {
    const input = { PolicyName: name, PolicyDocument: document, ...(description && { Description: description }) };
    const { Policy } = await iam.send(new CreatePolicyCommand(input));
    tell(t.done(name));
    navigate(policyPath(Policy?.Arn ?? ''));
  }

  return (
    <FormModal
      title={t.title}
      submit={t.create}
      size="large"
      disabled={name === ''}
      unsaved={typed ? t.unsaved : ''}
      onSubmit={create}
      onClose={onClose}
    >
      <FormField label={t.name}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} autoFocus />
      </FormField>
      <FormField label={t.description}>
        <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
      </FormField>
      <FormField label={t.document} stretch>
        <PolicyEditor value={document} onChange={setDocument} ariaLabel={t.document} />
      </FormField>
    </FormModal>
  );
}
