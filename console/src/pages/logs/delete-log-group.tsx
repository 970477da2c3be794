import { CloudWatchLogsClient, DeleteLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { useClient } from '../../aws.ts';
import { ConfirmDelete } from '../../parts/confirm-delete.tsx';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: {
    title: 'Delete log groups?',
    what: (names: string) => `${names} will be deleted with all streams and events.`,
    submit: 'Delete',
    done: (names: string) => `Deleted: ${names}.`,
  },
  ja: {
    title: 'ロググループを削除しますか?',
    what: (names: string) => `${names} を、すべてのストリームとイベントとともに削除します。`,
    submit: '削除',
    done: (names: string) => `削除しました: ${names}`,
  },
};

interface DeleteLogGroupProps {
  readonly names: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void | Promise<void>;
}

/** Asks once more, and deletes. */
export function DeleteLogGroup({ names, onClose, onDone }: DeleteLogGroupProps) {
  const t = useTexts(texts);
  const logs = useClient(CloudWatchLogsClient);
  return (
    <ConfirmDelete
      items={names}
      nameOf={String}
      words={t}
      remove={(logGroupName) => logs.send(new DeleteLogGroupCommand({ logGroupName }))}
      onClose={onClose}
      onDeleted={onDone}
    />
  );
}
