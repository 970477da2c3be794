import { DeleteResourceCommand, type Resource } from '@aws-sdk/client-api-gateway';
import { useNavigate } from 'react-router';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';

const texts = {
  en: {
    title: 'Delete resource',
    what: (path: string) => `${path} goes with its methods and every resource below it.`,
    submit: 'Delete',
    done: (path: string) => `${path} was deleted from the draft.`,
  },
  ja: {
    title: 'リソースを削除',
    what: (path: string) => `${path} とそのメソッド、配下のすべてのリソースが削除されます。`,
    submit: '削除',
    done: (path: string) => `${path} を下書きから削除しました。`,
  },
};

interface DeleteResourceProps {
  readonly resource: Resource;
  readonly onClose: () => void;
}

/** Says what goes with a resource before it goes from the draft, then leads to its parent. */
export function DeleteResource({ resource: { id, path = '', parentId }, onClose }: DeleteResourceProps) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { apiId, gateway, reload } = useApi();

  function leave(): void {
    navigate(`/apis/${apiId}/resources/${parentId}`);
    reload();
  }

  return (
    <ConfirmDelete
      items={[path]}
      nameOf={String}
      words={t}
      remove={() => gateway.send(new DeleteResourceCommand({ restApiId: apiId, resourceId: id }))}
      onClose={onClose}
      onDeleted={leave}
    />
  );
}
