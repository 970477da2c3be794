import { apigatewayErrors } from '../errors.ts';

/** Whether what a document does not speak of stays. */
export type PutMode = 'merge' | 'overwrite';

/** `merge` where none is given. Throws BadRequestException. */
export function acceptPutMode(mode = 'merge'): PutMode {
  if (mode === 'merge' || mode === 'overwrite') return mode;
  throw apigatewayErrors.badRequest('Invalid mode specified. Valid options are merge,overwrite');
}
