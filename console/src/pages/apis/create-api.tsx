import { APIGatewayClient, CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '../../aws.ts';
import { useNotifications } from '../../notifications.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: {
    title: 'Create a REST API',
    name: 'API name',
    description: 'Description - optional',
    create: 'Create API',
    done: (name: string) => `The API ${name} was created.`,
  },
  ja: {
    title: 'REST API の作成',
    name: '名前',
    description: '説明 - オプション',
    create: 'API を作成',
    done: (name: string) => `API ${name} を作成しました。`,
  },
};

/** Names a new API and opens its page. */
export function CreateApi({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const navigate = useNavigate();
  const { tell } = useNotifications();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');

  async function create(): Promise<void> {
    const { id } = await gateway.send(new CreateRestApiCommand({ name, ...(description && { description }) }));
    tell(t.done(name));
    navigate(`/apis/${id}`);
  }

  return (
    <FormModal title={t.title} submit={t.create} disabled={name === ''} onSubmit={create} onClose={onClose}>
      <TextField label={t.name} value={name} onChange={setName} autoFocus />
      <TextField label={t.description} value={description} onChange={setDescription} />
    </FormModal>
  );
}
