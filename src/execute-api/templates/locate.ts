import { PatternFailure } from '../pattern/errors.ts';
import { TemplateFailure } from './budget.ts';

/** A failure with the place in the template where it came up, unless it has one. */
export function locate(error: unknown, at: number): unknown {
  if (error instanceof PatternFailure) return new TemplateFailure(error.message, at);
  return error instanceof TemplateFailure && error.at === undefined ? new TemplateFailure(error.message, at) : error;
}
