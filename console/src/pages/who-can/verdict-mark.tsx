import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useTexts } from '../../preferences.tsx';
import { isAllowed, type Verdict } from './answers.ts';
import { texts } from './texts.ts';

/** Green or red. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts(texts);
  const allowed = isAllowed(verdict);
  return <StatusIndicator type={allowed ? 'success' : 'error'}>{allowed ? t.allowed : t.denied}</StatusIndicator>;
}
