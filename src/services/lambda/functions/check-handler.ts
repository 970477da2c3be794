import { lambdaErrors } from '../errors.ts';

/** A handler comes to its process by the environment, which takes no NUL. */
export function checkHandler(handler = ''): void {
  if (handler.includes('\0')) throw lambdaErrors.handlerWithNul();
}
