import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useTexts } from '../../preferences.tsx';
import { texts } from './texts.ts';
import type { Verdict } from './verdict.ts';

const types: Readonly<Record<Verdict, StatusIndicatorProps.Type>> = {
  allowed: 'success',
  denied: 'error',
  unproved: 'warning',
  unasked: 'info',
};

/** What the checkpoint said, as a sign and a word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts(texts);
  return <StatusIndicator type={types[verdict]}>{t[verdict]}</StatusIndicator>;
}
