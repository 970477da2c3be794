import { type RestApi, UpdateRestApiCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNotifications } from '../../notifications.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
import { pairsOf, recordOf } from '../../parts/pairs-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useTexts } from '../../preferences.tsx';
import { useSession } from '../../session.tsx';
import { useApi } from './api-state.tsx';
import { memberPatches } from './patches.ts';
import { saveTags } from './save-tags.ts';
import { TagsField } from './tags-field.tsx';

const texts = {
  en: {
    title: 'Edit API',
    name: 'API name',
    description: 'Description - optional',
    save: 'Save',
    done: 'The API was saved.',
  },
  ja: {
    title: 'API の編集',
    name: '名前',
    description: '説明 - オプション',
    save: '保存',
    done: 'API を保存しました。',
  },
};

/** Changes the name of an API, its description and its tags. */
export function EditApi({ api, onClose }: { readonly api: RestApi; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const { gateway, reload } = useApi();
  const { region } = useSession();
  const { tell } = useNotifications();
  const [name, setName] = useState(api.name ?? '');
  const [description, setDescription] = useState(api.description ?? '');
  const [tags, setTags] = useState(() => pairsOf(api.tags));

  async function save(): Promise<void> {
    const patchOperations = memberPatches(api, { name, description });
    if (patchOperations.length > 0)
      await gateway.send(new UpdateRestApiCommand({ restApiId: api.id, patchOperations }));
    await saveTags(gateway, `arn:aws:apigateway:${region}::/restapis/${api.id}`, api.tags, recordOf(tags));
    tell(t.done);
    await reload();
    onClose();
  }

  return (
    <FormModal title={t.title} submit={t.save} disabled={name === ''} onSubmit={save} onClose={onClose}>
      <TextField label={t.name} value={name} onChange={setName} autoFocus />
      <TextField label={t.description} value={description} onChange={setDescription} />
      <TagsField tags={tags} onChange={setTags} />
    </FormModal>
  );
}
