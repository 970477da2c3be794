import { findMatches } from '../../../src/execute-api/pattern/find-matches.ts';
import { compilePattern, replaceMatches } from '../../../src/execute-api/pattern/pattern.ts';
import { budget } from '../../../src/execute-api/templates/budget.ts';
import type { Random } from '../../../test/random.ts';
import type { Comparison, Outcome } from '../comparison.ts';
import { removals } from '../removals.ts';
import { handWritten } from './hand-written.ts';
import { makeSubject } from './make-pattern.ts';
import type { PatternCase } from './pattern-case.ts';

/** Regular expressions, against java.util.regex of Java 17: what they match, and the words that refuse them. */
export const patterns: Comparison<PatternCase> = {
  handWritten,
  make,
  request: (input) => ({ kind: 'regex', ...input }),
  ours,
  theirs,
  smaller,
  show: ({ op, pattern, text, replacement }) =>
    `${op} ${JSON.stringify(pattern)} ${JSON.stringify(text)}${op === 'replaceAll' ? ` ${JSON.stringify(replacement)}` : ''}`,
  known,
};

function make(random: Random): PatternCase {
  const { pattern, text, replacement } = makeSubject(random);
  return { op: random.pick(['matches', 'find', 'replaceAll', 'replaceAll']), pattern, text, replacement };
}

function ours({ op, pattern, text, replacement }: PatternCase): Outcome {
  try {
    const compiled = compilePattern(pattern);
    const paid = budget();
    if (op === 'matches') return { out: String(compiled.matchesAll(text, paid.spend)) };
    if (op === 'find') return { out: String(!findMatches(text, compiled, paid.spend).next().done) };
    return { out: replaceMatches(text, compiled, replacement, paid) };
  } catch (error) {
    return { out: `fails: ${error instanceof Error ? error.message : error}` };
  }
}

/** Texts of errors are compared too: authors read them. */
function theirs(answer: object): Outcome {
  if ('out' in answer) return { out: String(answer.out) };
  const { type, message } = (answer as { error: { type: string; message: string } }).error;
  if (type === 'NullPointerException') return { out: 'fails: A class of the pattern intersects with nothing.' };
  return { out: `fails: ${type.endsWith('Exception') && !type.startsWith('Timeout') ? message : type}` };
}

function* smaller(input: PatternCase): Iterable<PatternCase> {
  for (const pattern of removals(input.pattern)) yield { ...input, pattern };
  for (const text of removals(input.text)) yield { ...input, text };
  for (const replacement of removals(input.replacement)) yield { ...input, replacement };
}

function known(_input: PatternCase, mine: Outcome, other: Outcome): string | undefined {
  const [told, answered] = ['out' in mine ? mine.out : '', 'out' in other ? other.out : ''];
  if (told.includes('are not implemented by Sekisho')) return 'Refused patterns';
  if (told === 'fails: The template takes too many steps.') return 'Patterns that take too long';
  return answered === 'fails: StackOverflowError' ? 'Patterns that overflow the stack of Java' : undefined;
}
