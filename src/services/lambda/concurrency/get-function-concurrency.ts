import type { GetFunctionConcurrencyRequest, GetFunctionConcurrencyResponse } from '../../../wire/models/lambda.ts';
import { findFunction } from '../find-function.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';

/** Nothing is reserved: an empty answer. https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html */
export function getFunctionConcurrency(
  input: GetFunctionConcurrencyRequest,
  ctx: LambdaContext,
): GetFunctionConcurrencyResponse {
  findFunction(functionReference(input, ctx), ctx.store);
  return {};
}
