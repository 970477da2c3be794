import {
  type AccessKey,
  AddUserToGroupCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { entityPath } from '../paths.ts';
import { useGroups } from '../use-entities.ts';
import { NewKey } from './new-key.tsx';

const texts = {
  en: {
    title: 'Create user',
    name: 'User name',
    groups: 'Add user to groups - optional',
    pick: 'Find groups',
    key: 'Create an access key at once',
    create: 'Create user',
    done: (name: string) => `The user ${name} was created.`,
  },
  ja: {
    title: 'ユーザーの作成',
    name: 'ユーザー名',
    groups: 'グループ - オプション',
    pick: 'グループを選択',
    key: 'アクセスキーも同時に作成する',
    create: 'ユーザーを作成',
    done: (name: string) => `ユーザー ${name} を作成しました。`,
  },
};

interface CreateUserProps {
  readonly onClose: () => void;
  /** The user is there, even if what came after was refused. */
  readonly onCreated: () => void;
}

/** A new user, with groups and a first access key where they are wished. */
export function CreateUser({ onClose, onCreated }: CreateUserProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const groups = useGroups();
  const [name, setName] = useState('');
  const [joined, setJoined] = useState<readonly string[]>([]);
  const [withKey, setWithKey] = useState(false);
  const [key, setKey] = useState<AccessKey>();
  const open = () => navigate(entityPath('user', name));

  async function create(): Promise<void> {
    await iam.send(new CreateUserCommand({ UserName: name }));
    onCreated();
    tell(t.done(name));
    for (const GroupName of joined) await iam.send(new AddUserToGroupCommand({ GroupName, UserName: name }));
    if (!withKey) return void open();
    const { AccessKey: made } = await iam.send(new CreateAccessKeyCommand({ UserName: name }));
    setKey(made);
  }

  if (key) return <NewKey accessKey={key} onClose={open} />;
  return (
    <FormModal title={t.title} submit={t.create} disabled={name === ''} onSubmit={create} onClose={onClose}>
      <FormField label={t.name}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} autoFocus />
      </FormField>
      <FormField label={t.groups}>
        <Multiselect
          virtualScroll
          placeholder={t.pick}
          filteringType="auto"
          statusType={groups.loading ? 'loading' : 'finished'}
          options={(groups.value ?? []).map(({ GroupName = '' }) => ({ value: GroupName, label: GroupName }))}
          selectedOptions={joined.map((value) => ({ value, label: value }))}
          onChange={({ detail }) => setJoined(detail.selectedOptions.map(({ value = '' }) => value))}
        />
      </FormField>
      <Refusal error={groups.error} />
      <Checkbox checked={withKey} onChange={({ detail }) => setWithKey(detail.checked)}>
        {t.key}
      </Checkbox>
    </FormModal>
  );
}
