import type { FunctionConfiguration, UpdateFunctionConfigurationRequest } from '../../../wire/models/lambda.ts';
import { findFunction } from '../find-function.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { checkEnvironment } from './check-environment.ts';
import { checkHandler } from './check-handler.ts';
import { checkRole } from './check-role.ts';
import { checkRuntime } from './check-runtime.ts';
import { configured } from './configured.ts';
import { refuseConfiguration } from './refuse-configuration.ts';
import { shownConfiguration } from './shown-configuration.ts';
import { checkUpdatable, updateFunction } from './update-function.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html */
export async function updateFunctionConfiguration(
  input: UpdateFunctionConfigurationRequest,
  ctx: LambdaContext,
): Promise<FunctionConfiguration> {
  const found = findFunction(functionReference(input, ctx), ctx.store);
  refuseConfiguration('lambda:UpdateFunctionConfiguration', input);
  if (input.Runtime !== undefined) checkRuntime(input.Runtime);
  checkHandler(input.Handler);
  checkEnvironment(input.Environment?.Variables);
  checkUpdatable(found, input);
  if (input.Role !== undefined) checkRole(input.Role, found.value.name, ctx);
  return shownConfiguration({ key: found.key, value: await updateFunction(found, configured(input), ctx) });
}
