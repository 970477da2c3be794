import { PageLink } from '../../parts/page-link.tsx';
import { WrappedText } from '../../parts/wrapped-text.tsx';
import { useTexts } from '../../preferences.tsx';
import { readLine } from './log-line.ts';
import './log-message.css';
import { texts } from './texts.ts';

interface LogMessageProps {
  readonly message: string;
  /** The requests that have a page. */
  readonly known?: ReadonlySet<string>;
}

/** A line of a log: what begins, ends and sums up an invocation is marked, and so is trouble; START leads to the request. */
export function LogMessage({ message, known }: LogMessageProps) {
  const t = useTexts(texts);
  const { mark, requestId } = readLine(message);
  return (
    <div className="log-message" data-mark={mark}>
      <WrappedText text={message.trimEnd()} />
      {mark === 'start' && requestId && known?.has(requestId) && (
        <PageLink to={`/requests/${requestId}`}>{t.request}</PageLink>
      )}
    </div>
  );
}
