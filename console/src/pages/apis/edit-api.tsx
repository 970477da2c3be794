import { APIGatewayClient, type RestApi, UpdateRestApiCommand } from '@aws-sdk/client-api-gateway';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useClient } from '../../aws.ts';
import { FormModal } from '../../parts/form-modal.tsx';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { PairFields, pairsOf, recordOf } from '../functions/pair-fields.tsx';
import { useApi } from './api-state.tsx';
import { saveTags } from './save-tags.ts';

const texts = {
  en: {
    title: 'Edit the API',
    name: 'Name',
    description: 'Description - optional',
    save: 'Save',
    tags: 'Tags',
    tagsHint: 'Policies may ask for them: aws:ResourceTag/name.',
    noTags: 'No tags.',
  },
  ja: {
    title: 'API の編集',
    name: '名前',
    description: '説明 - オプション',
    save: '保存',
    tags: 'タグ',
    tagsHint: 'ポリシーの条件 aws:ResourceTag/名前 で使えます。',
    noTags: 'タグはありません。',
  },
};

/** Renames an API, and says otherwise what it is for. */
export function EditApi({ api, onClose }: { readonly api: RestApi; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { reload } = useApi();
  const { region } = useSession();
  const [name, setName] = useState(api.name ?? '');
  const [description, setDescription] = useState(api.description ?? '');
  const [tags, setTags] = useState(() => pairsOf(api.tags));

  async function save(): Promise<void> {
    const values = { name, description };
    const changed = (['name', 'description'] as const).filter((member) => values[member] !== (api[member] ?? ''));
    const patchOperations = changed.map((member) => ({
      op: 'replace' as const,
      path: `/${member}`,
      value: values[member],
    }));
    if (changed.length > 0) await gateway.send(new UpdateRestApiCommand({ restApiId: api.id, patchOperations }));
    await saveTags(gateway, `arn:aws:apigateway:${region}::/restapis/${api.id}`, api.tags, recordOf(tags));
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
      <FormField label={t.tags} description={t.tagsHint} stretch>
        <PairFields pairs={tags} empty={t.noTags} onChange={setTags} />
      </FormField>
    </FormModal>
  );
}
