import { CreateGroupCommand, IAMClient } from '@aws-sdk/client-iam';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { entityPath } from '../paths.ts';

const texts = {
  en: {
    title: 'Create user group',
    name: 'User group name',
    create: 'Create group',
    done: (name: string) => `The group ${name} was created.`,
  },
  ja: {
    title: 'グループの作成',
    name: 'グループ名',
    create: 'グループを作成',
    done: (name: string) => `グループ ${name} を作成しました。`,
  },
};

/** Names a new group and opens its page. */
export function CreateGroup({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const [name, setName] = useState('');

  async function create(): Promise<void> {
    await iam.send(new CreateGroupCommand({ GroupName: name }));
    tell(t.done(name));
    navigate(entityPath('group', name));
  }

  return (
    <FormModal title={t.title} submit={t.create} disabled={name === ''} onSubmit={create} onClose={onClose}>
      <FormField label={t.name}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} autoFocus />
      </FormField>
    </FormModal>
  );
}
