import { APIGatewayClient, CreateApiKeyCommand } from '@aws-sdk/client-api-gateway';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface CreateKeyProps {
  readonly onClose: () => void;
  readonly onCreated: () => Promise<void>;
}

/** Makes an API key, with a value of its own or of one's own. */
export function CreateKey({ onClose, onCreated }: CreateKeyProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [value, setValue] = useState('');
  const [enabled, setEnabled] = useState(true);

  async function create(): Promise<void> {
    const input = { name, enabled, ...(description && { description }), ...(value && { value }) };
    await gateway.send(new CreateApiKeyCommand(input));
    tell(t.created(name));
    await onCreated();
    onClose();
  }

  return (
    <FormModal title={t.create} submit={t.create} disabled={name === ''} onSubmit={create} onClose={onClose}>
      <TextField label={t.name} value={name} onChange={setName} autoFocus />
      <TextField label={t.typedAbout} value={description} onChange={setDescription} />
      <TextField label={t.ownValue} constraintText={t.valueHint} type="password" value={value} onChange={setValue} />
      <Checkbox checked={enabled} onChange={({ detail }) => setEnabled(detail.checked)} description={t.enabledHint}>
        {t.enabled}
      </Checkbox>
    </FormModal>
  );
}
