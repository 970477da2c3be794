import {
  CloudWatchLogsClient,
  DeleteRetentionPolicyCommand,
  type LogGroup,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import { useClient } from '../../aws.ts';
import { useNotifications } from '../../notifications.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
import { useTexts } from '../../preferences.tsx';
import { texts as common } from './texts.ts';

const texts = {
  en: { done: (name: string) => `The retention of ${name} was changed.` },
  ja: { done: (name: string) => `${name} の保持期間を変更しました。` },
};

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const choices = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

interface ChangeRetentionProps {
  readonly group: LogGroup;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** How long a group keeps its events. */
export function ChangeRetention({ group, onClose, onDone }: ChangeRetentionProps) {
  const t = { ...useTexts(common), ...useTexts(texts) };
  const logs = useClient(CloudWatchLogsClient);
  const { tell } = useNotifications();
  const { logGroupName = '' } = group;
  const [days, setDays] = useState(group.retentionInDays ?? 0);
  const options = [0, ...choices].map((each) => ({ value: String(each), label: each ? t.days(each) : t.forever }));

  async function save(): Promise<void> {
    await (days
      ? logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: days }))
      : logs.send(new DeleteRetentionPolicyCommand({ logGroupName })));
    tell(t.done(logGroupName));
    await onDone();
    onClose();
  }

  return (
    <FormModal title={t.changeRetention} submit={t.save} onSubmit={save} onClose={onClose}>
      <FormField label={t.retention} description={logGroupName}>
        <Select
          options={options}
          selectedOption={options.find(({ value }) => value === String(days))!}
          onChange={({ detail }) => setDays(Number(detail.selectedOption.value))}
        />
      </FormField>
    </FormModal>
  );
}
