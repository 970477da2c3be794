import { Code } from '../../parts/code.tsx';
import './wrapped-code.css';

/** Text as it is, with long lines broken where there is no room for them. */
export function WrappedCode({ text }: { readonly text: string }) {
  return (
    <div className="wrapped-code">
      <Code text={text} />
    </div>
  );
}
