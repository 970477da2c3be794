import { APIGatewayClient, type RestApi, UpdateRestApiCommand } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useClient } from '../../aws.ts';
import { FormModal } from '../../parts/form-modal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useApi } from './api-state.tsx';

const texts = {
  en: { title: 'Edit the API', name: 'Name', description: 'Description - optional', save: 'Save' },
  ja: { title: 'API の編集', name: '名前', description: '説明 - オプション', save: '保存' },
};

/** Renames an API, and says otherwise what it is for. */
export function EditApi({ api, onClose }: { readonly api: RestApi; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { reload } = useApi();
  const [name, setName] = useState(api.name ?? '');
  const [description, setDescription] = useState(api.description ?? '');

  async function save(): Promise<void> {
    const values = { name, description };
    const changed = (['name', 'description'] as const).filter((member) => values[member] !== (api[member] ?? ''));
    const patchOperations = changed.map((member) => ({
      op: 'replace' as const,
      path: `/${member}`,
      value: values[member],
    }));
    await gateway.send(new UpdateRestApiCommand({ restApiId: api.id, patchOperations }));
    reload();
    onClose();
  }

  return (
    <FormModal title={t.title} submit={t.save} disabled={name === ''} onSubmit={save} onClose={onClose}>
      <FormField label={t.name}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} autoFocus />
      </FormField>
      <FormField label={t.description}>
        <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
      </FormField>
    </FormModal>
  );
}
