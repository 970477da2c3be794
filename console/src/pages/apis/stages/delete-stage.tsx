import { DeleteStageCommand } from '@aws-sdk/client-api-gateway';
import { ConfirmDelete } from '../../../parts/confirm-delete.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';

const texts = {
  en: {
    title: 'Delete stage',
    what: (stage: string) => `${stage} is served no more. Its deployment and the draft stay.`,
    submit: 'Delete',
    done: (stage: string) => `The stage ${stage} was deleted.`,
  },
  ja: {
    title: 'ステージの削除',
    what: (stage: string) => `${stage} は公開されなくなります。デプロイと下書きは残ります。`,
    submit: '削除',
    done: (stage: string) => `ステージ ${stage} を削除しました。`,
  },
};

interface DeleteStageProps {
  readonly stage: string;
  readonly onClose: () => void;
  /** When the API is known to be without it. */
  readonly onDeleted?: () => void;
}

/** Asks once more before a stage is served no more. */
export function DeleteStage({ stage, onClose, onDeleted }: DeleteStageProps) {
  const t = useTexts(texts);
  const { apiId, gateway, reload } = useApi();
  return (
    <ConfirmDelete
      items={[stage]}
      nameOf={String}
      words={t}
      remove={() => gateway.send(new DeleteStageCommand({ restApiId: apiId, stageName: stage }))}
      onClose={onClose}
      onDeleted={async () => {
        await reload();
        onDeleted?.();
      }}
    />
  );
}
