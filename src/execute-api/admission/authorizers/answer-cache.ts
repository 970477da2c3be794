/** What an authorizer answered, for as long as it may be used again. */
export interface AnswerCache<Answer> {
  /** `now` in epoch milliseconds. */
  find(key: string, now: number): Answer | undefined;
  keep(key: string, answer: Answer, now: number): void;
}

interface Kept<Answer> {
  readonly answer: Answer;
  readonly until: number;
}

/** Of one authorizer of one stage: answers take 8 kB at most. */
const mostAnswers = 1000;
/** Longer identities are asked about each time. */
const longestKey = 8192;

/** The oldest answers are forgotten first. A time to live of 0 keeps nothing. */
export function answerCache<Answer>(ttlMs: number): AnswerCache<Answer> {
  let kept: Map<string, Kept<Answer>> | undefined;
  return {
    find(key, now) {
      const found = kept?.get(key);
      return found && now < found.until ? found.answer : undefined;
    },
    keep(key, answer, now) {
      if (ttlMs === 0 || key.length > longestKey) return;
      kept ??= new Map();
      kept.delete(key);
      if (kept.size >= mostAnswers) kept.delete(kept.keys().next().value!);
      kept.set(key, { answer, until: now + ttlMs });
    },
  };
}
