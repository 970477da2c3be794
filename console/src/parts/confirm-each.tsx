import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import { useNotifications } from '../notifications.tsx';
import { useTexts } from '../preferences.tsx';
import { FormModal } from './form-modal.tsx';

/** What is said of something that is done to one or several, each part with their names. */
export interface ConfirmWords {
  readonly title: string;
  /** What the button says. */
  readonly submit: string;
  readonly what: (names: string) => string;
  readonly done: (names: string) => string;
}

const texts = {
  en: { several: (count: number) => `${count} are chosen:` },
  ja: { several: (count: number) => `${count} 件を選択しています:` },
};

interface ConfirmEachProps<Item> {
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly words: ConfirmWords;
  readonly act: (item: Item) => Promise<unknown>;
  readonly onClose: () => void;
  /** Also when only some were done, before the refusal is shown. */
  readonly onDone: () => void | Promise<void>;
}

/** Names all that something is about to be done to and asks; then does it to one after the other, up to a refusal. */
export function ConfirmEach<Item>({ items, nameOf, words, act, onClose, onDone }: ConfirmEachProps<Item>) {
  const t = useTexts(texts);
  const { tell } = useNotifications();
  const [left, setLeft] = useState(items);

  async function send(): Promise<void> {
    const done: Item[] = [];
    try {
      for (const item of left) {
        await act(item);
        done.push(item);
      }
    } finally {
      setLeft(left.slice(done.length));
      if (done.length > 0) {
        tell(words.done(done.map(nameOf).join(', ')));
        await onDone();
      }
    }
    onClose();
  }

  return (
    <FormModal title={words.title} submit={words.submit} onSubmit={send} onClose={onClose}>
      {left.length > 1 && <Box>{t.several(left.length)}</Box>}
      <Box>{words.what(left.map(nameOf).join(', '))}</Box>
    </FormModal>
  );
}
