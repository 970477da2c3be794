import { PatternFailure } from '../../pattern/errors.ts';
import { TemplateFailure } from '../../templates/budget.ts';
import { InvalidPath } from '../errors.ts';

/** Whatever goes wrong while a path or a filter is read makes it invalid. */
export function asInvalidPath<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    const known = error instanceof TemplateFailure || error instanceof PatternFailure;
    throw known && !(error instanceof InvalidPath) ? new InvalidPath(error.message) : error;
  }
}
