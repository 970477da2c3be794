import type { RoleDocument } from '../../../identity/documents.ts';
import { iamErrors } from '../errors.ts';

/**
 * The service owns its linked role; the account changes no more than description and tags. Throws UnmodifiableEntity.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html
 */
export function refuseLinked({ linkedService, name }: RoleDocument): void {
  if (linkedService !== undefined) throw iamErrors.protectedRole(name);
}
