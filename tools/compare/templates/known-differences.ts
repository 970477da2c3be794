import type { Outcome } from '../comparison.ts';
import type { TemplateCase } from './render-ours.ts';

/** The heading of docs/differences.md that a difference stands under. */
export function knownDifference(_input: TemplateCase, ours: Outcome, theirs: Outcome): string | undefined {
  if ('error' in ours && ours.error.includes('not implemented')) return 'Refused';
  if ('error' in theirs) return knownFailure(JSON.stringify(theirs.error));
  if ('out' in ours && ours.out.length < theirs.out.length && hasLongLoop(theirs.out)) return 'Not compared';
  if (/\[(?:L[\w.]+;|[A-Z])@|[\w.$]+@[0-9a-f]{5,8}|Input\[body=/.test(theirs.out)) return 'Identities';
  if ('out' in ours && ours.out.replaceAll('java.lang.Long', 'java.math.BigInteger') === theirs.out)
    return 'Small BigIntegers';
  return 'out' in ours && shortest(ours.out) === shortest(theirs.out) ? 'Large doubles' : undefined;
}

/** More than a thousand rounds of one `#foreach`. */
function hasLongLoop(text: string): boolean {
  return /(.)\1{1000}/s.test(text);
}

/** With the fewest digits that tell each large double apart. */
function shortest(text: string): string {
  return text.replace(/\d\.\d+E\d+/g, (number) => String(Number(number)));
}

function knownFailure(error: string): string | undefined {
  if (error.includes('StackOverflowError')) return 'Values that hold themselves';
  return error.includes('IllegalAccessError') ? 'Entries within JSON' : undefined;
}
