import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { findPolicy } from '../managed-policies/find-policy.ts';

/**
 * The member of a new user or role that names its permissions boundary. Throws NoSuchEntity when there is no such policy.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export function checkBoundary(arn: string | undefined, ctx: IamContext): { readonly permissionsBoundary?: string } {
  if (arn === undefined) return {};
  if (!findPolicy(arn, ctx)) throw iamErrors.noSuchBoundary(arn);
  return { permissionsBoundary: arn };
}
