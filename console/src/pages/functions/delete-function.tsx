import { DeleteFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import Box from '@cloudscape-design/components/box';
import { useClient } from '../../aws.ts';
import { useNotifications } from '../../notifications.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
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

/** Asks once more, and deletes. */
export function DeleteFunction({ name, onClose, onDeleted }: DeleteFunctionProps) {
  const t = useTexts(texts);
  const lambda = useClient(LambdaClient);
  const { tell } = useNotifications();

  async function remove(): Promise<void> {
    await lambda.send(new DeleteFunctionCommand({ FunctionName: name }));
    tell(t.done(name));
    onClose();
    onDeleted();
  }

  return (
    <FormModal title={t.title} submit={t.delete} onSubmit={remove} onClose={onClose}>
      <Box>{t.what(name)}</Box>
    </FormModal>
  );
}
