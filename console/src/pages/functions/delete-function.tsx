import { DeleteFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { useClient } from '../../aws.ts';
import { ConfirmDelete } from '../../parts/confirm-delete.tsx';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: {
    title: 'Delete functions?',
    what: (names: string) => `The code and the configuration of ${names} will be deleted; roles and logs stay.`,
    submit: 'Delete',
    done: (names: string) => `Deleted: ${names}.`,
  },
  ja: {
    title: '関数を削除しますか?',
    what: (names: string) => `${names} のコードと設定が削除されます。ロールとログは残ります。`,
    submit: '削除',
    done: (names: string) => `削除しました: ${names}`,
  },
};

interface DeleteFunctionProps {
  readonly names: readonly string[];
  readonly onClose: () => void;
  readonly onDeleted: () => void | Promise<void>;
}

/** Asks once more before functions are deleted. */
export function DeleteFunction({ names, onClose, onDeleted }: DeleteFunctionProps) {
  const t = useTexts(texts);
  const lambda = useClient(LambdaClient);
  return (
    <ConfirmDelete
      items={names}
      nameOf={String}
      words={t}
      remove={(FunctionName) => lambda.send(new DeleteFunctionCommand({ FunctionName }))}
      onClose={onClose}
      onDeleted={onDeleted}
    />
  );
}
