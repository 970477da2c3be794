import Button from '@cloudscape-design/components/button';
import { useTexts } from '../preferences.tsx';
import { download } from './download.ts';
import './wrapped-text.css';

const texts = {
  en: { all: (count: string) => `Download all ${count} characters` },
  ja: { all: (count: string) => `全 ${count} 文字をダウンロード` },
};

/** So many characters a browser lays out without effort. */
const mostShown = 50_000;

/** Text as it is, its long lines broken where the page ends; of a very long one the beginning, and the whole as a file. */
export function WrappedText({ text }: { readonly text: string }) {
  const t = useTexts(texts);
  return (
    <>
      <pre className="wrapped-text">{text.slice(0, mostShown)}</pre>
      {text.length > mostShown && (
        <Button iconName="download" onClick={() => download('text.txt', text)}>
          {t.all(text.length.toLocaleString())}
        </Button>
      )}
    </>
  );
}
