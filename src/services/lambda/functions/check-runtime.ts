import { notImplemented } from '../../../core/not-implemented.ts';
import { lambdaErrors } from '../errors.ts';

/** What the API says that it takes, in its order. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html */
const listed = [
  ...['nodejs20.x', 'python3.14', 'provided.al2023', 'python3.12', 'python3.13', 'nodejs24.x', 'nodejs22.x', 'java25'],
  ...['python3.10', 'python3.11', 'java21', 'ruby3.3', 'ruby3.4', 'ruby3.2', 'python3.8', 'python3.9', 'java17'],
  ...['nodejs16.x', 'dotnet10', 'dotnet8', 'java11', 'dotnet6', 'nodejs18.x', 'provided.al2', 'java8.al2'],
];

/** Came after the list was recorded. */
const newer = ['ruby4.0'];

/** Functions can no longer be made with these. */
const deprecated: ReadonlySet<string> = new Set([
  ...['java8', 'go1.x', 'provided', 'ruby2.7', 'ruby2.5', 'nodejs14.x', 'nodejs12.x', 'nodejs10.x', 'python3.7'],
  ...['python3.6', 'python2.7', 'dotnetcore3.1', 'dotnetcore2.1'],
]);

/** Refuses a runtime that AWS does not have, no longer has, or that does not run here. */
export function checkRuntime(runtime: string): void {
  if (deprecated.has(runtime)) throw lambdaErrors.deprecatedRuntime(runtime);
  if (![...listed, ...newer].includes(runtime)) throw lambdaErrors.unknownRuntime(runtime, listed.join(', '));
  if (!/^(python|nodejs)/.test(runtime)) throw notImplemented(`The runtime ${runtime} of Lambda`);
}
