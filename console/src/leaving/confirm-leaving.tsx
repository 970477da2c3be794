import Box from '@cloudscape-design/components/box';
import { FormModal } from '../parts/form-modal.tsx';
import { useTexts } from '../preferences.tsx';
import { stay } from './asked-to-leave.ts';
import { unsavedNames } from './unsaved.ts';

const texts = {
  en: {
    title: 'Leave without saving?',
    what: (names: string) => `Changed and not saved: ${names}. Leaving loses it.`,
    leave: 'Leave',
  },
  ja: {
    title: '保存せずに移動しますか?',
    what: (names: string) => `${names} の変更は保存されていません。移動すると失われます。`,
    leave: '移動する',
  },
};

/** Says what would be lost, and asks. */
export default function ConfirmLeaving({ leave }: { readonly leave: () => void }) {
  const t = useTexts(texts);

  async function go(): Promise<void> {
    stay();
    leave();
  }

  return (
    <FormModal title={t.title} submit={t.leave} onSubmit={go} onClose={stay}>
      <Box>{t.what(unsavedNames().join(', '))}</Box>
    </FormModal>
  );
}
