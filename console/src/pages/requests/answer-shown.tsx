import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useTexts } from '../../preferences.tsx';
import type { RequestRecord } from '../../records.ts';
import { texts } from './texts.ts';

/** The answer as the caller saw it: status, code and AWS's words, of a long message the first paragraph at first. */
export function AnswerShown({ request: { status, error, durationMs } }: { readonly request: RequestRecord }) {
  const t = useTexts(texts);
  const message = error?.message ?? t.took(durationMs);
  const [first = ''] = message.split('\n\n');
  return (
    <Alert type={status < 400 ? 'success' : 'error'} header={`${status} ${error?.code ?? ''}`}>
      <span className="answer-words">{first}</span>
      {first !== message && (
        <ExpandableSection headerText={t.whole}>
          <span className="answer-words">{message}</span>
        </ExpandableSection>
      )}
    </Alert>
  );
}
