import { lambdaErrors } from '../errors.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
const reserved: ReadonlySet<string> = new Set([
  ...['_HANDLER', '_X_AMZN_TRACE_ID', 'AWS_DEFAULT_REGION', 'AWS_REGION', 'AWS_EXECUTION_ENV'],
  ...['AWS_LAMBDA_FUNCTION_NAME', 'AWS_LAMBDA_FUNCTION_MEMORY_SIZE', 'AWS_LAMBDA_FUNCTION_VERSION'],
  ...['AWS_LAMBDA_INITIALIZATION_TYPE', 'AWS_LAMBDA_LOG_GROUP_NAME', 'AWS_LAMBDA_LOG_STREAM_NAME'],
  ...['AWS_ACCESS_KEY', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  ...['AWS_LAMBDA_RUNTIME_API', 'LAMBDA_TASK_ROOT', 'LAMBDA_RUNTIME_DIR'],
]);

const largest = 4096;

/** Reserved names are refused, NUL, which no process takes, and more than 4 KB in all, measured as JSON. */
export function checkEnvironment(variables: Readonly<Record<string, string>> = {}): void {
  const taken = Object.keys(variables).filter((name) => reserved.has(name));
  if (taken.length > 0) throw lambdaErrors.reservedVariables(taken.join(', '));
  const broken = Object.entries(variables).find(([name, value]) => `${name}${value}`.includes('\0'));
  if (broken) throw lambdaErrors.variableWithNul(broken[0]);
  const measured = JSON.stringify(variables);
  if (Buffer.byteLength(measured) > largest) throw lambdaErrors.environmentTooLarge(measured);
}
