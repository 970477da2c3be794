import { CloudWatchLogsClient, DeleteLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import Box from '@cloudscape-design/components/box';
import { useClient } from '../../aws.ts';
import { useNotifications } from '../../notifications.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: {
    title: 'Delete this log group?',
    what: (name: string) => `All streams and events of ${name} go with it.`,
    delete: 'Delete log group',
    done: (name: string) => `The log group ${name} was deleted.`,
  },
  ja: {
    title: 'このロググループを削除しますか?',
    what: (name: string) => `${name} のすべてのストリームとイベントも削除されます。`,
    delete: 'ロググループを削除',
    done: (name: string) => `ロググループ ${name} を削除しました。`,
  },
};

interface DeleteLogGroupProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks once more, and deletes. */
export function DeleteLogGroup({ name, onClose, onDone }: DeleteLogGroupProps) {
  const t = useTexts(texts);
  const logs = useClient(CloudWatchLogsClient);
  const { tell } = useNotifications();

  async function remove(): Promise<void> {
    await logs.send(new DeleteLogGroupCommand({ logGroupName: name }));
    tell(t.done(name));
    onClose();
    onDone();
  }

  return (
    <FormModal title={t.title} submit={t.delete} onSubmit={remove} onClose={onClose}>
      <Box>{t.what(name)}</Box>
    </FormModal>
  );
}
