import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { PageLink } from '../../../parts/page-link.tsx';
import { WrappedText } from '../../../parts/wrapped-text.tsx';
import { useTexts } from '../../../preferences.tsx';
import { readFault } from './read-fault.ts';
import { texts } from './texts.ts';

interface FunctionFaultProps {
  readonly functionName: string;
  /** What the invocation was answered with. */
  readonly answer: string;
}

/** How the code failed: its error with the stack, or the limit that it came to. */
export function FunctionFault({ functionName, answer }: FunctionFaultProps) {
  const t = useTexts(texts);
  const { type, message, stack, limit } = readFault(answer);
  return (
    <Alert type="error" header={limit ? t.limits[limit] : (type ?? t.failed)}>
      <SpaceBetween size="xs">
        <WrappedText text={message} />
        {stack && <WrappedText text={stack} />}
        {limit && <PageLink to={`/functions/${functionName}?tab=configuration`}>{t.changeLimit}</PageLink>}
      </SpaceBetween>
    </Alert>
  );
}
