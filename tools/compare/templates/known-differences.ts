import type { Outcome } from '../comparison.ts';
import type { TemplateCase } from './render-ours.ts';

/** The heading of docs/differences.md that a difference stands under. */
export function knownDifference(_input: TemplateCase, ours: Outcome, theirs: Outcome): string | undefined {
  if ('error' in ours && ours.error.includes('not implemented')) return 'Refused';
  if ('error' in theirs) {
    return JSON.stringify(theirs.error).includes('StackOverflowError') ? 'Values that hold themselves' : undefined;
  }
  return /\[(?:L[\w.]+;|[A-Z])@|[\w.$]+@[0-9a-f]{5,8}|Input\[body=/.test(theirs.out) ? 'Identities' : undefined;
}
