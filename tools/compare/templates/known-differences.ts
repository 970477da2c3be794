import type { Outcome } from '../comparison.ts';
import type { TemplateCase } from './templates.ts';

/** The heading of docs/differences.md that a difference stands under. */
export function knownDifference(_input: TemplateCase, ours: Outcome, theirs: Outcome): string | undefined {
  if ('out' in theirs && /\[Ljava\.lang\.String;@|java\.util\.[\w$]+@|Input\[body=|Oracle\$Util@/.test(theirs.out))
    return 'Identity';
  return 'error' in ours && ours.error.includes('not implemented') ? 'Refused' : undefined;
}
