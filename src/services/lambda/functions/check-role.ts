import { lambdaErrors } from '../errors.ts';
import { accountOfRole, assumeExecutionRole } from '../execution-role.ts';
import { functionArn } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';

/**
 * The execution role must be of the account and let Lambda assume it.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
 */
export function checkRole(role: string, functionName: string, ctx: LambdaContext): void {
  const { account, region } = ctx;
  if (accountOfRole(role) !== account) throw lambdaErrors.crossAccountPassRole();
  const arn = functionArn({ account, region, name: functionName });
  const holder = { functionName, functionArn: arn, role, account, region };
  if (!assumeExecutionRole(ctx.assumeRole, holder, ctx.now)) throw lambdaErrors.roleNotAssumable();
}
