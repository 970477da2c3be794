import { describe, expect, test } from 'vitest';
import { parseRuntime } from '../interpreters/runtime-identifier.ts';
import { inside } from '../launchers/bubblewrap-arguments.ts';
import { environmentVariables } from './environment-variables.ts';

function variables(runtime: string, own: Record<string, string> = {}, endpoint?: string): Record<string, string> {
  const parsed = parseRuntime(runtime);
  if (!parsed) throw new Error(runtime);
  return environmentVariables({
    configuration: {
      ...{ key: 'k', functionName: 'f', functionArn: 'arn', version: '7', runtime, handler: 'app.handler' },
      ...{
        timeoutSeconds: 3,
        memoryMb: 256,
        ephemeralStorageMb: 512,
        environment: own,
        region: 'eu-west-1',
        account: '1',
        codeSha256Hex: '',
      },
      logGroup: '/aws/lambda/f',
      role: 'arn:aws:iam::123456789012:role/r',
    },
    runtime: parsed,
    credentials: { accessKeyId: 'ASIA', secretAccessKey: 'secret', sessionToken: 'token', expiresAt: 0 },
    logStream: 'stream',
    paths: inside,
    endpoint,
  });
}

/** Recorded on AWS with introspection functions, January 2026. `_X_AMZN_TRACE_ID` is set for each invocation. */
const common = {
  AWS_ACCESS_KEY_ID: 'ASIA',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'token',
  AWS_REGION: 'eu-west-1',
  AWS_DEFAULT_REGION: 'eu-west-1',
  AWS_LAMBDA_FUNCTION_NAME: 'f',
  AWS_LAMBDA_FUNCTION_VERSION: '7',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/f',
  AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
  AWS_LAMBDA_RUNTIME_API: '169.254.100.1:9001',
  AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
  AWS_XRAY_DAEMON_ADDRESS: '169.254.100.1:2000',
  _AWS_XRAY_DAEMON_ADDRESS: '169.254.100.1',
  _AWS_XRAY_DAEMON_PORT: '2000',
  LAMBDA_TASK_ROOT: '/var/task',
  LAMBDA_RUNTIME_DIR: '/var/runtime',
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
  _HANDLER: 'app.handler',
  PATH: '/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin',
  LD_LIBRARY_PATH: '/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib',
  PWD: '/var/task',
  SHLVL: '0',
};
const nodePath = (release: number): string =>
  `/opt/nodejs/node${release}/node_modules:/opt/nodejs/node_modules:/var/runtime/node_modules:/var/runtime:/var/task`;

describe('the environment of a function is exactly', () => {
  test.each([
    ['python3.9', { PYTHONPATH: '/var/runtime' }],
    ['python3.13', { PYTHONPATH: '/var/runtime', LC_CTYPE: 'C.UTF-8' }],
    ['nodejs22.x', { NODE_PATH: nodePath(22) }],
  ])('for %s', (runtime, own) => {
    expect(variables(runtime)).toEqual({ ...common, AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`, ...own });
  });
});

describe('variables of the function', () => {
  test('are added, and replace those that are not reserved', () => {
    expect(variables('python3.13', { TABLE: 't', PATH: '/x' })).toMatchObject({ TABLE: 't', PATH: '/x' });
  });

  test('do not replace reserved ones', () => {
    expect(variables('python3.13', { AWS_REGION: 'x', _HANDLER: 'y' })).toMatchObject({
      AWS_REGION: 'eu-west-1',
      _HANDLER: 'app.handler',
    });
  });

  test('say where the SDKs of a function find this server, unless the function says so itself', () => {
    const here = 'http://127.0.0.1:4566';
    expect(variables('python3.13', {}, here)).toMatchObject({ AWS_ENDPOINT_URL: here });
    const own = { AWS_ENDPOINT_URL: 'https://example.com' };
    expect(variables('python3.13', own, here)).toMatchObject(own);
  });

  test('may not hold NUL', () => {
    expect(() => variables('python3.13', { A: 'x\0--bind\0/\0/host' })).toThrow(
      expect.objectContaining({ code: 'InvalidParameterValueException', status: 400 }),
    );
  });
});
