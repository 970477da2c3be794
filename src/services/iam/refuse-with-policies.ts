import type { PolicyHolder } from '../../identity/documents.ts';
import { iamErrors } from './errors.ts';

/** Users, groups and roles are deleted only without policies. Throws DeleteConflict. */
export function refuseWithPolicies({ attachedPolicies, inlinePolicies }: PolicyHolder): void {
  if (attachedPolicies.length > 0) throw iamErrors.entityInUse('detach all policies');
  if (Object.keys(inlinePolicies).length > 0) throw iamErrors.entityInUse('delete policies');
}
