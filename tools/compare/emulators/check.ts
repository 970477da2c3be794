import { difference, type Expectation, type Observation, type Teller } from '../../../examples/story/teller.ts';

/**
 * How an answer stands beside AWS's: the same; the same decision in other words; an answer where AWS refuses; or neither an
 * answer nor a refusal where AWS gives one.
 */
export type Verdict = 'same' | 'in other words' | 'let through' | 'failed';

/** One check of the story, as a server stood it. */
export interface Check {
  readonly chapter: string;
  readonly what: string;
  readonly verdict: Verdict;
  /** What was answered, unless it is the same. */
  readonly answer?: string;
}

export interface Checker extends Teller {
  readonly checks: readonly Check[];
  /** What stopped a part before its end. */
  readonly stops: readonly string[];
}

const answered = 'Hello, world!';

/** Tells the story to its end whatever happens in it, and keeps how each check went. */
export function makeChecker(): Checker {
  const checks: Check[] = [];
  const stops: string[] = [];
  const seen: Observation[] = [];
  let chapter = '';
  return {
    checks,
    stops,
    seen,
    failures: [],
    chapter: (title) => {
      chapter = title;
    },
    remark() {},
    async part(tell) {
      await tell().catch((error: Error) => stops.push(`${chapter}: ${reasonOf(error)}`));
    },
    async see(what, look, must) {
      const observation = await look().catch((error: Error) => error);
      checks.push({ chapter, what, ...judged(observation, must) });
    },
  };
}

function judged(observation: Omit<Observation, 'what'> | Error, must: Expectation): Omit<Check, 'chapter' | 'what'> {
  if (observation instanceof Error) return { verdict: 'failed', answer: reasonOf(observation) };
  if (!difference(observation, must)) return { verdict: 'same' };
  const { status = '', body } = observation;
  const verdict = expectsAnswer(must)
    ? isAnswer(observation) && 'in other words'
    : (isAnswer(observation) && 'let through') || (isRefusal(observation) && 'in other words');
  return { verdict: verdict || 'failed', answer: `${status} ${firstLine(body)}`.trim() };
}

function expectsAnswer({ body }: Expectation): boolean {
  return (typeof body === 'string' ? body : body.source).includes(answered);
}

function isAnswer({ body }: { readonly body: string }): boolean {
  return body.includes(answered);
}

/** A function hands on what the API answered, without its status. */
function isRefusal({ status, body }: { readonly status: number | undefined; readonly body: string }): boolean {
  return status === 401 || status === 403 || (status === 200 && /not authorized|AccessDenied|Forbidden/.test(body));
}

/** Of a function that could not be made the SDK hands on the whole description. */
function reasonOf({ message }: Error): string {
  return /"StateReason":"([^"]+)"/.exec(message)?.[1] ?? firstLine(message);
}

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length <= 400 ? line : `${line.slice(0, 400)} ...`;
}
