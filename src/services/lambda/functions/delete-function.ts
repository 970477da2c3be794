import type { DeleteFunctionRequest, DeleteFunctionResponse } from '../../../wire/models/lambda.ts';
import { functions } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { findFunction } from '../find-function.ts';
import { functionReference, latest } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';

/**
 * Deletes a function. To delete a version that is not there changes nothing and is no error.
 * https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html
 */
export async function deleteFunction(
  input: DeleteFunctionRequest,
  ctx: LambdaContext,
): Promise<DeleteFunctionResponse> {
  const { qualifier, ...place } = functionReference(input, ctx);
  if (qualifier === latest) throw lambdaErrors.latestNotDeletable();
  const found = findFunction({ ...place, qualifier: undefined }, ctx.store);
  if (qualifier === undefined) await ctx.store.commit([functions.remove(found)]);
  return { StatusCode: 204 };
}
