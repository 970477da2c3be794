import { findsMatch } from '../../pattern/find-matches.ts';
import { compilePattern } from '../../pattern/pattern.ts';
import { toJavaPattern } from './to-java-pattern.ts';

type Spend = (steps: number) => void;

/**
 * Whether a regular expression of ECMA 262 is found in a text. It runs on the engine for patterns of authors, which is paid
 * for. Throws PatternFailure for what is none.
 */
export function compileEcmaPattern(text: string): (subject: string, spend: Spend) => boolean {
  const pattern = compilePattern(toJavaPattern(text));
  return (subject, spend) => findsMatch(subject, pattern, spend);
}

export function isEcmaPattern(text: string): boolean {
  try {
    compileEcmaPattern(text);
    return true;
  } catch {
    return false;
  }
}
