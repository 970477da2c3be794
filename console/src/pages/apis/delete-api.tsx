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
    title: 'Delete this API?',
    what: (name: string) => `Its resources, deployments and stages go with ${name}; nobody can call it any more.`,
    type: (name: string) => `To confirm, type the name: ${name}`,
    delete: 'Delete API',
    done: (name: string) => `The API ${name} was deleted.`,
  },
  ja: {
    title: 'この API を削除しますか?',
    what: (name: string) => `${name} のリソース、デプロイ、ステージも削除され、呼び出せなくなります。`,
    type: (name: string) => `確認のため名前を入力してください: ${name}`,
    delete: 'API を削除',
    done: (name: string) => `API ${name} を削除しました。`,
  },
};

interface DeleteApiProps {
  readonly api: RestApi;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Deletes an API once its name has been typed. */
export function DeleteApi({ api: { id, name = '' }, onClose, onDeleted }: DeleteApiProps) {
  const t = useTexts(texts);
  const gateway = useClient(APIGatewayClient);
  const { tell } = useNotifications();
  const [typed, setTyped] = useState('');

  async function remove(): Promise<void> {
    await gateway.send(new DeleteRestApiCommand({ restApiId: id }));
    tell(t.done(name));
    onDeleted();
  }

  return (
    <FormModal title={t.title} submit={t.delete} disabled={typed !== name} onSubmit={remove} onClose={onClose}>
      <Box>{t.what(name)}</Box>
      <TextField label={t.type(name)} value={typed} onChange={setTyped} autoFocus />
    </FormModal>
  );
}
