import type {
  GetFunctionCodeSigningConfigRequest,
  GetFunctionCodeSigningConfigResponse,
} from '../../../wire/models/lambda.ts';
import { findFunction } from '../find-function.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';

/** No function has one: an empty answer. https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionCodeSigningConfig.html */
export function getFunctionCodeSigningConfig(
  input: GetFunctionCodeSigningConfigRequest,
  ctx: LambdaContext,
): GetFunctionCodeSigningConfigResponse {
  findFunction(functionReference(input, ctx), ctx.store);
  return {};
}
