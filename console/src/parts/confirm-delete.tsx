import { useTexts } from '../preferences.tsx';
import { ConfirmEach, type ConfirmWords } from './confirm-each.tsx';

const texts: Readonly<Record<'en' | 'ja', ConfirmWords>> = {
  en: {
    title: 'Delete?',
    submit: 'Delete',
    what: (names) => `${names} will be deleted. This cannot be undone.`,
    done: (names) => `${names} was deleted.`,
  },
  ja: {
    title: '削除しますか?',
    submit: '削除',
    what: (names) => `${names} を削除します。元に戻すことはできません。`,
    done: (names) => `${names} を削除しました。`,
  },
};

interface ConfirmDeleteProps<Item> {
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  /** Absent: nothing more is to be said than that it goes. */
  readonly words?: ConfirmWords;
  readonly remove: (item: Item) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onDeleted: () => void | Promise<void>;
}

/** Says what goes and asks once more, then deletes; what stands in the way is shown in AWS's words. */
export function ConfirmDelete<Item>({ words, remove, onDeleted, ...each }: ConfirmDeleteProps<Item>) {
  const own = useTexts(texts);
  return <ConfirmEach {...each} words={words ?? own} act={remove} onDone={onDeleted} />;
}
