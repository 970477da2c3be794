import Box from '@cloudscape-design/components/box';
import { useNotifications } from '../../notifications.tsx';
import { FormModal } from '../../parts/form-modal.tsx';
import { useTexts } from '../../preferences.tsx';

const texts = {
  en: {
    title: 'Delete?',
    delete: 'Delete',
    what: (name: string) => `${name} will be deleted. This cannot be undone.`,
    done: (name: string) => `${name} was deleted.`,
  },
  ja: {
    title: '削除しますか?',
    delete: '削除',
    what: (name: string) => `${name} を削除します。元に戻すことはできません。`,
    done: (name: string) => `${name} を削除しました。`,
  },
};

interface ConfirmDeleteProps {
  readonly name: string;
  readonly remove: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks once more, then deletes; what stands in the way is shown in AWS's words. */
export function ConfirmDelete({ name, remove, onClose, onDeleted }: ConfirmDeleteProps) {
  const t = useTexts(texts);
  const { tell } = useNotifications();

  async function send(): Promise<void> {
    await remove();
    tell(t.done(name));
    onClose();
    onDeleted();
  }

  return (
    <FormModal title={t.title} submit={t.delete} onSubmit={send} onClose={onClose}>
      <Box>{t.what(name)}</Box>
    </FormModal>
  );
}
