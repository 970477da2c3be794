import { catalogue } from '../core/errors.ts';

/**
 * Access denied, in the codes of the JSON and of the query services.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const identityErrors = catalogue('identity', {
  accessDeniedJson: { code: 'AccessDeniedException', status: 403, text: (message: string) => message },
  accessDeniedQuery: { code: 'AccessDenied', status: 403, text: (message: string) => message },
});
