import { notImplemented } from '../../core/not-implemented.ts';
import { iamErrors } from './errors.ts';
import type { IamContext } from './iam-context.ts';

/**
 * The user that an operation on access keys or passwords means: the caller when the request names none. Throws ValidationError for
 * the session of a role, which is no user.
 */
export function userNameOf({ UserName }: { readonly UserName?: string }, { principal }: IamContext): string {
  if (UserName !== undefined) return UserName;
  if (principal.kind === 'root') throw notImplemented("Managing the root user's access keys and password");
  if (principal.kind !== 'user') throw iamErrors.noUserNamed();
  return principal.name;
}
