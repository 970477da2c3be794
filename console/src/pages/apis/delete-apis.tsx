import { APIGatewayClient, DeleteRestApiCommand, type RestApi } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import { useClient } from '../../aws.ts';
import { useNotifications } from '../../notifications.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: {
    title: 'Delete APIs?',
    what: (names: string) =>
      `${names}: resources, deployments and stages will be deleted; nobody can call it any more.`,
    type: (word: string) => `To confirm, type: ${word}`,
    several: 'delete',
    delete: 'Delete API',
    done: (names: string) => `Deleted: ${names}.`,
  },
  ja: {
    title: 'API を削除しますか?',
    what: (names: string) => `${names} のリソース、デプロイ、ステージも削除され、呼び出せなくなります。`,
    type: (word: string) => `確認のため入力してください: ${word}`,
    several: '削除',
    delete: 'API を削除',
    done: (names: string) => `削除しました: ${names}`,
  },
};

interface DeleteApisProps {
  readonly apis: readonly RestApi[];
  readonly onClose: () => void;
  readonly onDeleted: () => void | Promise<void>;
}

/** Deletes APIs once the name of the one, or the word for several, has been typed. */
export function DeleteApis({ apis, onClose, onDeleted }: DeleteApisProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [typed, setTyped] = useState('');
  const names = apis.map(({ name = '' }) => name).join(', ');
  const word = apis.length === 1 ? names : t.several;

  async function remove(): Promise<void> {
    try {
      for (const { id } of apis) await gateway.send(new DeleteRestApiCommand({ restApiId: id }));
    } finally {
      await onDeleted();
    }
    tell(t.done(names));
    onClose();
  }

  return (
    <FormModal title={t.title} submit={t.delete} disabled={typed !== word} onSubmit={remove} onClose={onClose}>
      <Box>{t.what(names)}</Box>
      <TextField label={t.type(word)} value={typed} onChange={setTyped} autoFocus />
    </FormModal>
  );
}
