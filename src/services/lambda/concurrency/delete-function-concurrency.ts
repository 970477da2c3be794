import type { DeleteFunctionConcurrencyRequest } from '../../../wire/models/lambda.ts';
import { findFunction } from '../find-function.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';

/** No function has reserved any: there is nothing to delete. https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionConcurrency.html */
export function deleteFunctionConcurrency(input: DeleteFunctionConcurrencyRequest, ctx: LambdaContext): void {
  findFunction(functionReference(input, ctx), ctx.store);
}
