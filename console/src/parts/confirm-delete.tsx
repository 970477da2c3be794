import Box from '@cloudscape-design/components/box';
import { useNotifications } from '../notifications.tsx';
import { useTexts } from '../preferences.tsx';
import { FormModal } from './form-modal.tsx';

/** What is said of a deletion, each part with the name of what goes. */
interface DeletionWords {
  readonly title: string;
  readonly delete: string;
  readonly what: (name: string) => string;
  readonly done: (name: string) => string;
}

const texts: Readonly<Record<'en' | 'ja', DeletionWords>> = {
  en: {
    title: 'Delete?',
    delete: 'Delete',
    what: (name) => `${name} will be deleted. This cannot be undone.`,
    done: (name) => `${name} was deleted.`,
  },
  ja: {
    title: '削除しますか?',
    delete: '削除',
    what: (name) => `${name} を削除します。元に戻すことはできません。`,
    done: (name) => `${name} を削除しました。`,
  },
};

interface ConfirmDeleteProps {
  readonly name: string;
  /** Absent: nothing more is to be said than that it goes. */
  readonly words?: DeletionWords;
  readonly remove: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Says what goes and asks once more, then deletes; what stands in the way is shown in AWS's words. */
export function ConfirmDelete({ name, words, remove, onClose, onDeleted }: ConfirmDeleteProps) {
  const own = useTexts(texts);
  const t = words ?? own;
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
