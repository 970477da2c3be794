import type { Pattern } from './compiled.ts';
import { matchesWhole } from './find-matches.ts';
import { parsePattern } from './parse/parse-pattern.ts';
import type { Spend } from './run/machine.ts';
import { compileProgram } from './run/program.ts';

export type { Pattern } from './compiled.ts';
export { replaceMatches } from './replace-matches.ts';
export { splitAtMatches } from './split-at-matches.ts';

/** Templates ask the same pattern again in each round of a loop. */
const recent = new Map<string, Pattern>();
const mostRecent = 64;
const longestRecent = 500;

/** Throws PatternFailure for what cannot be compiled. Work on a pattern that was not compiled lately is paid for. */
export function compilePattern(text: string, spend: Spend = () => {}): Pattern {
  const found = recent.get(text);
  if (found) return found;
  spend(text.length << 2);
  const pattern = compile(text);
  if (text.length <= longestRecent) remember(text, pattern);
  return pattern;
}

function remember(text: string, pattern: Pattern): void {
  if (recent.size >= mostRecent) recent.delete(recent.keys().next().value!);
  recent.set(text, pattern);
}

function compile(text: string): Pattern {
  const syntax = parsePattern(text);
  const program = compileProgram(syntax);
  const { groups, names, byCodePoint } = syntax;
  return {
    program,
    groups,
    names,
    byCodePoint,
    matchesAll: (subject, spend) => matchesWhole(subject, program, spend),
  };
}
