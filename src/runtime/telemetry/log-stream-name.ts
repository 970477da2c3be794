import { randomBytes } from 'node:crypto';
import type { FunctionConfiguration } from '../function-configuration.ts';

/**
 * `2025/01/31/[$LATEST]` and 32 hexadecimal digits, one per environment. In a log group of another name the function's
 * name stands before the version.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html
 */
export function logStreamName(configuration: FunctionConfiguration, at: number): string {
  const date = new Date(at).toISOString().slice(0, 10).replaceAll('-', '/');
  const own = configuration.logGroup === `/aws/lambda/${configuration.functionName}`;
  const name = own ? '' : configuration.functionName;
  return `${date}/${name}[${configuration.version}]${randomBytes(16).toString('hex')}`;
}
