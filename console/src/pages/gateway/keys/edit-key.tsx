import { APIGatewayClient, type ApiKey, UpdateApiKeyCommand } from '@aws-sdk/client-api-gateway';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { pairsOf, recordOf } from '../../../parts/pairs-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useSession } from '../../../session.tsx';
import { memberPatches } from '../../apis/patches.ts';
import { saveTags } from '../../apis/save-tags.ts';
import { TagsField } from '../../apis/tags-field.tsx';
import { texts } from './texts.ts';

interface EditKeyProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** Changes an API key; its value stays what it is. */
export function EditKey({ apiKey, onClose, onSaved }: EditKeyProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { region } = useSession();
  const { tell } = useNotifications();
  const [name, setName] = useState(apiKey.name ?? '');
  const [description, setDescription] = useState(apiKey.description ?? '');
  const [enabled, setEnabled] = useState(apiKey.enabled ?? false);
  const [tags, setTags] = useState(() => pairsOf(apiKey.tags));

  async function save(): Promise<void> {
    const before = { ...apiKey, enabled: String(apiKey.enabled) };
    const patchOperations = memberPatches(before, { name, description, enabled: String(enabled) });
    if (patchOperations.length > 0) await gateway.send(new UpdateApiKeyCommand({ apiKey: apiKey.id, patchOperations }));
    await saveTags(gateway, `arn:aws:apigateway:${region}::/apikeys/${apiKey.id}`, apiKey.tags, recordOf(tags));
    tell(t.saved(name));
    await onSaved();
    onClose();
  }

  return (
    <FormModal title={t.edit} submit={t.save} onSubmit={save} onClose={onClose}>
      <TextField label={t.name} value={name} onChange={setName} autoFocus />
      <TextField label={t.typedAbout} value={description} onChange={setDescription} />
      <Checkbox checked={enabled} onChange={({ detail }) => setEnabled(detail.checked)} description={t.enabledHint}>
        {t.enabled}
      </Checkbox>
      <TagsField tags={tags} onChange={setTags} />
    </FormModal>
  );
}
