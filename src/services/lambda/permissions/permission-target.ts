import type { AwsError } from '../../../core/errors.ts';
import type { StoredDocument } from '../../../store/store.ts';
import { type FunctionDocument, functions } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { type FunctionReference, latest, qualifiedArn } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';

/**
 * The function whose policy is meant. `$LATEST` has none of its own, and there are no versions and no aliases. `missing`
 * words that there is no such function. Throws InvalidParameterValueException, ResourceNotFoundException.
 */
export function permissionTarget(
  reference: FunctionReference,
  ctx: LambdaContext,
  missing: (arn: string) => AwsError,
): StoredDocument<FunctionDocument> {
  const { account, region, name, qualifier } = reference;
  const found = functions.get(ctx.store, account, region, name);
  if (!found) throw missing(qualifiedArn(reference));
  if (qualifier === undefined) return found;
  if (qualifier === latest) throw lambdaErrors.policyOfLatest();
  throw isAlias(qualifier)
    ? lambdaErrors.aliasNotFound(qualifiedArn(reference))
    : lambdaErrors.functionNotFound(qualifiedArn(reference));
}

function isAlias(qualifier: string): boolean {
  return /^(?!\d+$)[\w-]+$/.test(qualifier);
}
