import { notImplemented } from '../../../core/not-implemented.ts';
import type { PolicyVersion } from '../../../identity/documents.ts';
import { iamErrors } from '../errors.ts';
import { isAwsPolicy, type ManagedPolicy } from './find-policy.ts';

/** Throws NoSuchEntity. Of AWS's policies older versions exist, but are not kept here. */
export function findVersion(policy: ManagedPolicy, id: string): PolicyVersion {
  const found = policy.versions.find((version) => version.id === id);
  if (found) return found;
  if (isAwsPolicy(policy.arn) && versionNumber(id) < versionNumber(policy.defaultVersionId)) {
    throw notImplemented(`Reading ${id} of ${policy.arn}, which is not its default version,`);
  }
  throw iamErrors.noSuchVersion(policy.arn, id);
}

function versionNumber(id: string): number {
  return Number(id.slice(1));
}
