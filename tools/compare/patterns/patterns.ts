import { findMatches } from '../../../src/execute-api/pattern/find-matches.ts';
import {
  compilePattern,
  type Pattern,
  replaceMatches,
  splitAtMatches,
} from '../../../src/execute-api/pattern/pattern.ts';
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
  request,
  ours,
  theirs,
  smaller,
  show: ({ op, ...given }) => [op, ...Object.values(given).map((each) => JSON.stringify(each))].join(' '),
  known,
};

const often: readonly PatternCase['op'][] = ['matches', 'find', 'replaceAll', 'replaceAll', 'replaceFirst', 'split'];

function make(random: Random): PatternCase {
  const op = random.pick(often);
  const subject = makeSubject(random);
  return op === 'split'
    ? { op, ...subject, replacement: random.pick(['0', '0', '-1', '1', '2', '3']) }
    : { op, ...subject };
}

function request({ op, pattern, text, replacement }: PatternCase): object {
  const call = { kind: 'java-string', method: op, receiver: text };
  if (op === 'split') return { ...call, args: [pattern, Number(replacement)] };
  return op === 'replaceFirst'
    ? { ...call, args: [pattern, replacement] }
    : { kind: 'regex', op, pattern, text, replacement };
}

function ours(input: PatternCase): Outcome {
  try {
    return { out: run(input, compilePattern(input.pattern)) };
  } catch (error) {
    return { out: `fails: ${error instanceof Error ? error.message : error}` };
  }
}

function run({ op, text, replacement }: PatternCase, pattern: Pattern): string {
  const paid = budget();
  if (op === 'matches') return String(pattern.matchesAll(text, paid.spend));
  if (op === 'find') return String(!findMatches(text, pattern, paid.spend).next().done);
  if (op === 'split') return JSON.stringify(splitAtMatches(text, pattern, paid, Number(replacement)));
  return replaceMatches(text, pattern, replacement, paid, op === 'replaceFirst' ? 1 : undefined);
}

/** Texts of errors are compared too: authors read them. */
function theirs(answer: object): Outcome {
  if ('out' in answer) return { out: typeof answer.out === 'object' ? JSON.stringify(answer.out) : String(answer.out) };
  const { type, message } = (answer as { error: { type: string; message: string } }).error;
  return { out: `fails: ${type.endsWith('Exception') && !type.startsWith('Timeout') ? message : type}` };
}

function* smaller(input: PatternCase): Iterable<PatternCase> {
  for (const pattern of removals(input.pattern)) yield { ...input, pattern };
  for (const text of removals(input.text)) yield { ...input, text };
  if (input.op !== 'split') for (const replacement of removals(input.replacement)) yield { ...input, replacement };
}

function known(_input: PatternCase, mine: Outcome, other: Outcome): string | undefined {
  const [told, answered] = ['out' in mine ? mine.out : '', 'out' in other ? other.out : ''];
  if (told.includes('are not implemented by Sekisho')) return 'Refused patterns';
  if (/intersects with nothing|"p" is null/.test(told + answered)) return 'Classes that intersect with nothing';
  if (told === 'fails: The template takes too many steps.') return 'Patterns that take too long';
  return answered === 'fails: StackOverflowError' ? 'Patterns that overflow the stack of Java' : undefined;
}
