import type { PermissionHolder } from '../../identity/documents.ts';
import { iamErrors } from './errors.ts';

/** Users and roles are deleted only without policies. Throws DeleteConflict. */
export function refuseWithPolicies({ attachedPolicies, inlinePolicies }: PermissionHolder): void {
  if (attachedPolicies.length > 0) throw iamErrors.entityInUse('detach all policies');
  if (Object.keys(inlinePolicies).length > 0) throw iamErrors.entityInUse('delete policies');
}
