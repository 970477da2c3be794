import { DeleteMethodCommand } from '@aws-sdk/client-api-gateway';
import { useNavigate } from 'react-router';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import type { MethodKey } from './method-key.ts';

const texts = {
  en: {
    title: 'Delete method',
    what: (name: string) => `${name} goes from the draft. Callers keep what is deployed until the next deployment.`,
    submit: 'Delete method',
    done: (name: string) => `${name} was deleted from the draft.`,
  },
  ja: {
    title: 'メソッドを削除',
    what: (name: string) =>
      `${name} を下書きから削除します。次のデプロイまで、呼び出し元はデプロイ済みの内容を使います。`,
    submit: 'メソッドを削除',
    done: (name: string) => `${name} を下書きから削除しました。`,
  },
};

interface DeleteMethodProps {
  readonly methodKey: MethodKey;
  /** Such as `GET /pets`. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks once more before a method goes from the draft, then leads to its resource. */
export function DeleteMethod({ methodKey, name, onClose }: DeleteMethodProps) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { apiId, gateway, reload } = useApi();

  function leave(): void {
    navigate(`/apis/${apiId}/resources/${methodKey.resourceId}`);
    reload();
  }

  return (
    <ConfirmDelete
      items={[name]}
      nameOf={String}
      words={t}
      remove={() => gateway.send(new DeleteMethodCommand({ ...methodKey }))}
      onClose={onClose}
      onDeleted={leave}
    />
  );
}
