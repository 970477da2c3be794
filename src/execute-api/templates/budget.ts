/** A template that cannot be rendered: wrong, hostile, or beyond what is implemented. Answers as a configuration error. */
export class TemplateFailure extends Error {
  override readonly name = 'TemplateFailure';
  /** Where in the template, when that is known. */
  readonly at: number | undefined;

  constructor(message: string, at?: number) {
    super(message);
    this.at = at;
  }
}

/** Most rounds of one `#foreach`. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const mostIterations = 1000;
/** Deepest nesting of directives, expressions and printed values. */
export const deepest = 100;
/** Largest template, in characters. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const largestTemplate = 300 * 1024;

const mostSteps = 300_000;
const mostCharacters = 64 * 1024 * 1024;

/** What one rendering may still spend. INVARIANT: whatever loops or recurses over a template's values spends from it. */
export interface Budget {
  /** Throws TemplateFailure when the steps are used up. */
  spend(steps: number): void;
  /** Counts text that was made. Throws TemplateFailure when there is too much of it. */
  write(characters: number): void;
}

export function budget(): Budget {
  let steps = mostSteps;
  let characters = mostCharacters;
  return {
    spend(count) {
      steps -= count;
      if (steps < 0) throw new TemplateFailure('The template takes too many steps.');
    },
    write(count) {
      characters -= count;
      if (characters < 0) throw new TemplateFailure('The template makes too much text.');
    },
  };
}
