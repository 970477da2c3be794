import { DeleteFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { useClient } from '../../aws.ts';
import { ConfirmDelete } from '../../parts/confirm-delete.tsx';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: {
    title: 'Delete this function?',
    what: (name: string) => `The code and the configuration of ${name} go; its role and its log stay.`,
    delete: 'Delete function',
    done: (name: string) => `The function ${name} was deleted.`,
  },
  ja: {
    title: 'この関数を削除しますか?',
    what: (name: string) => `${name} のコードと設定が削除されます。ロールとログは残ります。`,
    delete: '関数を削除',
    done: (name: string) => `関数 ${name} を削除しました。`,
  },
};

interface DeleteFunctionProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks once more before a function is deleted. */
export function DeleteFunction({ name, onClose, onDeleted }: DeleteFunctionProps) {
  const t = useTexts(texts);
  const lambda = useClient(LambdaClient);
  return (
    <ConfirmDelete
      name={name}
      words={t}
      remove={() => lambda.send(new DeleteFunctionCommand({ FunctionName: name }))}
      onClose={onClose}
      onDeleted={onDeleted}
    />
  );
}
