import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import type { ReactNode } from 'react';
import { useTexts } from '../preferences.tsx';
import './copyable.css';

const texts = {
  en: { copy: 'Copy', copyOf: (what: string) => `Copy ${what}`, copied: 'Copied', failed: 'Could not be copied' },
  ja: {
    copy: 'コピー',
    copyOf: (what: string) => `${what} をコピー`,
    copied: 'コピーしました',
    failed: 'コピーできませんでした',
  },
};

interface CopyableProps {
  readonly text: string;
  /** What is copied, in words; the text itself where that tells it. */
  readonly name?: string;
  /** What stands there for the text. */
  readonly shown?: ReactNode;
}

/** A text within a line, with a sign that copies it. */
export function Copyable({ text, name = text, shown = text }: CopyableProps) {
  const t = useTexts(texts);
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={text}
      textToDisplay={shown}
      copyButtonAriaLabel={t.copyOf(name)}
      copySuccessText={t.copied}
      copyErrorText={t.failed}
    />
  );
}

/** A sign alone that copies, beside what tells the text in other words; `name` says what is copied. */
export function CopySign({ text, name }: { readonly text: string; readonly name: string }) {
  const t = useTexts(texts);
  return (
    <span className="copy-sign">
      <CopyToClipboard
        variant="icon"
        textToCopy={text}
        copyButtonAriaLabel={t.copyOf(name)}
        copySuccessText={t.copied}
        copyErrorText={t.failed}
      />
    </span>
  );
}

/** A button that copies a text which stands elsewhere. */
export function CopyButton({ text }: { readonly text: string }) {
  const t = useTexts(texts);
  return (
    <CopyToClipboard textToCopy={text} copyButtonText={t.copy} copySuccessText={t.copied} copyErrorText={t.failed} />
  );
}
