import type { FunctionConfiguration, GetFunctionConfigurationRequest } from '../../../wire/models/lambda.ts';
import { findFunction } from '../find-function.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { shownConfiguration } from './shown-configuration.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html */
export function getFunctionConfiguration(
  input: GetFunctionConfigurationRequest,
  ctx: LambdaContext,
): FunctionConfiguration {
  const reference = functionReference(input, ctx);
  return shownConfiguration(findFunction(reference, ctx.store), reference.qualifier);
}
