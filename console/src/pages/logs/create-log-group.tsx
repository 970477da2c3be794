import { CloudWatchLogsClient, CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useClient } from '../../aws.ts';
import { useNotifications } from '../../notifications.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
import { useTexts } from '../../preferences.tsx';
import { texts as common } from './texts.ts';

const texts = {
  en: {
    hint: 'Letters, digits and . - _ / #; Lambda writes to /aws/lambda/NAME.',
    done: (name: string) => `The log group ${name} was created.`,
  },
  ja: {
    hint: '英数字と . - _ / # が使えます。Lambda は /aws/lambda/関数名 に書き込みます。',
    done: (name: string) => `ロググループ ${name} を作成しました。`,
  },
};

interface CreateLogGroupProps {
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Names a new log group. */
export function CreateLogGroup({ onClose, onDone }: CreateLogGroupProps) {
  const t = { ...useTexts(common), ...useTexts(texts) };
  const logs = useClient(CloudWatchLogsClient);
  const { tell } = useNotifications();
  const [name, setName] = useState('');

  async function create(): Promise<void> {
    await logs.send(new CreateLogGroupCommand({ logGroupName: name }));
    tell(t.done(name));
    await onDone();
    onClose();
  }

  return (
    <FormModal title={t.create} submit={t.create} disabled={name === ''} onSubmit={create} onClose={onClose}>
      <FormField label={t.name} constraintText={t.hint}>
        <Input value={name} onChange={({ detail }) => setName(detail.value)} autoFocus spellcheck={false} />
      </FormField>
    </FormModal>
  );
}
