import './wrapped-text.css';

/** Text as it is, its long lines broken where the page ends. */
export function WrappedText({ text }: { readonly text: string }) {
  return <pre className="wrapped-text">{text}</pre>;
}
