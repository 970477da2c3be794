import { catalogue } from '../core/errors.ts';

/**
 * Errors of running functions that the caller of the API sees (those of the function itself are payloads).
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors
 */
export const runtimeErrors = catalogue('runtime', {
  couldNotUnzip: {
    code: 'InvalidParameterValueException',
    status: 400,
    text: () => 'Could not unzip uploaded file. Please check your file, then try to upload again.',
    members: { Type: 'User' },
  },
  unzippedTooLarge: {
    code: 'InvalidParameterValueException',
    status: 400,
    text: (limit: number) => `Unzipped size must be smaller than ${limit} bytes`,
    members: { Type: 'User' },
  },
  variableWithNul: {
    code: 'InvalidParameterValueException',
    status: 400,
    text: (name: string) => `The environment variable ${JSON.stringify(name)} holds a NUL character.`,
    members: { Type: 'User' },
  },
  codeMissing: {
    code: 'InvalidZipFileException',
    status: 502,
    text: (sha256: string) => `The code package ${sha256} is not installed.`,
    members: { Type: 'Service' },
  },
  runtimeNotImplemented: {
    code: 'NotImplementedException',
    status: 501,
    text: (runtime: string) => `Running functions of runtime ${runtime} is not implemented.`,
    members: { Type: 'Service' },
  },
  noInterpreter: {
    code: 'InvalidRuntimeException',
    status: 502,
    text: (runtime: string) => `No interpreter for runtime ${runtime} was found on this machine.`,
    members: { Type: 'Service' },
  },
  launcherUnavailable: {
    code: 'InvalidRuntimeException',
    status: 502,
    text: (launcher: string, why: string) => `Functions cannot be started with ${launcher} on this machine: ${why}`,
    members: { Type: 'Service' },
  },
  dataFolderExposed: {
    code: 'InvalidRuntimeException',
    status: 502,
    text: (folder: string) =>
      `Functions are not started: the data folder ${folder} lies where their sandbox needs the files of the system, so that it cannot be hidden from them. Start the server with another --data-dir.`,
    members: { Type: 'Service' },
  },
  interpreterRefused: {
    code: 'InvalidRuntimeException',
    status: 502,
    text: (path: string, why: string) => `Functions cannot be run on ${path}: ${why}`,
    members: { Type: 'Service' },
  },
  closed: {
    code: 'InvalidRuntimeException',
    status: 502,
    text: () => 'The server is closing: no function is started any more.',
    members: { Type: 'Service' },
  },
  tooManyEnvironments: {
    code: 'TooManyRequestsException',
    status: 429,
    text: () => 'Rate Exceeded.',
    members: { Type: 'User', Reason: 'ConcurrentInvocationLimitExceeded' },
  },
  pipFailed: {
    code: 'InvalidRuntimeException',
    status: 502,
    text: (runtime: string, why: string) => `pip could not install boto3 for ${runtime}: ${why}`,
    members: { Type: 'Service' },
  },
});
