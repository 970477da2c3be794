import { hash } from 'node:crypto';
import {
  type CreateFunctionCommandInput,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import { describe, expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { lambdaFixture, makeRole } from '../testing/lambda-fixture.ts';

const arn = `arn:aws:lambda:${region}:123456789012:function:hello`;

describe('CreateFunction', () => {
  test('answers 201 with a Pending function and no last update (recorded Nov 2025)', async () => {
    const { create, roleArn } = await lambdaFixture();
    const { $metadata, ...made } = await create();
    expect($metadata.httpStatusCode).toBe(201);
    expect(made).toEqual({
      FunctionName: 'hello',
      FunctionArn: arn,
      Runtime: 'nodejs22.x',
      Role: roleArn,
      Handler: 'index.handler',
      CodeSize: 3,
      CodeSha256: hash('sha256', 'zip', 'base64'),
      Description: '',
      Timeout: 3,
      MemorySize: 128,
      LastModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/),
      Version: '$LATEST',
      TracingConfig: { Mode: 'PassThrough' },
      RevisionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      State: 'Pending',
      StateReason: 'The function is being created.',
      StateReasonCode: 'Creating',
      PackageType: 'Zip',
      Architectures: ['x86_64'],
      EphemeralStorage: { Size: 512 },
      SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
      RuntimeVersionConfig: {
        RuntimeVersionArn: expect.stringMatching(new RegExp(`^arn:aws:lambda:${region}::runtime:[0-9a-f]{64}$`)),
      },
      LoggingConfig: { LogFormat: 'Text', LogGroup: '/aws/lambda/hello' },
    });
  });

  test('a waiter sees it become Active, with another RevisionId', async () => {
    const { create, lambda } = await lambdaFixture();
    const made = await create();
    const waited = await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 5 }, { FunctionName: 'hello' });
    expect(waited.state).toBe('SUCCESS');
    const settled = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'hello' }));
    expect(settled).toMatchObject({ State: 'Active', LastUpdateStatus: 'Successful' });
    expect(settled.StateReason).toBeUndefined();
    expect(settled.RevisionId).not.toBe(made.RevisionId);
  });

  test('GetFunction gives configuration, code location and tags', async () => {
    const { create, lambda } = await lambdaFixture();
    await create({ Tags: { team: 'a' } });
    expect(await lambda.send(new GetFunctionCommand({ FunctionName: 'hello' }))).toMatchObject({
      Configuration: { FunctionArn: arn },
      Code: { RepositoryType: 'S3', Location: `http://code.example/${hash('sha256', 'zip', 'hex')}` },
      Tags: { team: 'a' },
    });
  });

  test.each([
    ['a missing Environment stays missing', undefined, undefined],
    ['an empty Environment comes back with empty Variables', {}, { Variables: {} }],
    ['variables come back', { Variables: { A1: 'x', constructor: 'y' } }, { Variables: { A1: 'x', constructor: 'y' } }],
  ])('%s', async (_name, Environment, shown) => {
    const { create } = await lambdaFixture();
    expect((await create({ ...(Environment && { Environment }) })).Environment).toEqual(shown);
  });

  const tooLong = 'a'.repeat(65);
  const big = 'x'.repeat(4096);
  const pattern = 'arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+';
  test.each<[name: string, input: Partial<CreateFunctionCommandInput>, code: string, message: string | RegExp]>([
    [
      'a role that is no ARN',
      { Role: 'r1' },
      'ValidationException',
      `1 validation error detected: Value 'r1' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern}`,
    ],
    [
      'an unknown runtime',
      { Runtime: 'non-existent-runtime' as 'nodejs22.x' },
      'InvalidParameterValueException',
      /^Value non-existent-runtime at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: \[nodejs20\.x, python3\.14, provided\.al2023, python3\.12, .* or be a valid ARN$/,
    ],
    [
      'a runtime in capitals',
      { Runtime: 'PYTHON3.9' as 'python3.9' },
      'InvalidParameterValueException',
      /^Value PYTHON3\.9 at 'runtime' failed/,
    ],
    ...['java8', 'go1.x', 'provided', 'ruby2.7', 'nodejs14.x', 'python3.7', 'dotnetcore3.1', 'nodejs12.x'].map(
      (Runtime): [string, Partial<CreateFunctionCommandInput>, string, string] => [
        `the deprecated runtime ${Runtime}`,
        { Runtime: Runtime as 'java8' },
        'InvalidParameterValueException',
        `The runtime parameter of ${Runtime} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions.`,
      ],
    ),
    [
      'no handler',
      { Handler: undefined },
      'InvalidParameterValueException',
      'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
    ],
    [
      'two architectures',
      { Architectures: ['x86_64', 'arm64'] },
      'ValidationException',
      "1 validation error detected: Value '[x86_64, arm64]' at 'architectures' failed to satisfy constraint: Member must have length less than or equal to 1",
    ],
    [
      'an architecture in capitals',
      { Architectures: ['X86_64' as 'x86_64'] },
      'ValidationException',
      /^1 validation error detected: Value '\[X86_64\]' at 'architectures' failed to satisfy constraint: Member must satisfy constraint: \[Member must satisfy enum value set: \[x86_64, arm64\]/,
    ],
    [
      'a name that is no function name',
      { FunctionName: 'invalid:function:name' },
      'ValidationException',
      /^1 validation error detected: Value 'invalid:function:name' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: \(arn:\(aws\[a-zA-Z-\]\*\)\?:lambda:\)\?/,
    ],
    [
      'a name of 65 letters',
      { FunctionName: tooLong },
      'InvalidParameterValueException',
      `1 validation error detected: Value '${tooLong}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64`,
    ],
    [
      'a name in another region',
      { FunctionName: 'arn:aws:lambda:ap-southeast-1:123456789012:function:f' },
      'ResourceNotFoundException',
      `Functions from 'ap-southeast-1' are not reachable in this region ('${region}')`,
    ],
    [
      'a name in another account',
      { FunctionName: `arn:aws:lambda:${region}:210987654321:function:f` },
      'AccessDeniedException',
      /./,
    ],
    [
      'more than 4 KB of environment',
      { Environment: { Variables: { SMALL_VAR: 'ok', LARGE_VAR: big } } },
      'InvalidParameterValueException',
      `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: {"SMALL_VAR":"ok","LARGE_VAR":"${big}"}`,
    ],
    [
      'reserved variables',
      { Environment: { Variables: { AWS_REGION: 'x', OK: 'y', AWS_ACCESS_KEY_ID: 'z' } } },
      'InvalidParameterValueException',
      'Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_REGION, AWS_ACCESS_KEY_ID',
    ],
    [
      'a variable with a NUL, which no process takes',
      { Environment: { Variables: { OK: 'y', CUT: 'a\0b' } } },
      'InvalidParameterValueException',
      'The environment variable "CUT" holds a NUL character.',
    ],
    [
      'unverified: a handler with a NUL, which no process takes',
      { Handler: 'app.a\0b' },
      'InvalidParameterValueException',
      'The handler holds a NUL character.',
    ],
    [
      'a variable named __proto__',
      { Environment: { Variables: JSON.parse('{"__proto__": "x"}') } },
      'ValidationException',
      /at 'environment\.variables' failed to satisfy constraint: Map keys must satisfy constraint/,
    ],
    ['no code', { Code: {} }, 'InvalidParameterValueException', 'Please provide a source for function code.'],
    [
      'an empty ZIP',
      { Code: { ZipFile: new Uint8Array() } },
      'InvalidParameterValueException',
      'Uploaded file must be a non-empty zip',
    ],
    [
      '51 tags',
      { Tags: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 'v'])) },
      'InvalidParameterValueException',
      'Number of tags exceeds resource tag limit.',
    ],
    ['a timeout of 901 s', { Timeout: 901 }, 'ValidationException', /'901' at 'timeout' .* less than or equal to 900$/],
    ['64 MB of memory', { MemorySize: 64 }, 'ValidationException', /'64' at 'memorySize' .* or equal to 128$/],
    ['a handler with a space', { Handler: 'a b' }, 'ValidationException', /'a b' at 'handler' .* \[\^\\s\]\+$/],
    [
      'snap start of no kind',
      { SnapStart: { ApplyOn: 'invalidOption' as 'None' } },
      'ValidationException',
      "1 validation error detected: Value 'invalidOption' at 'snapStart.applyOn' failed to satisfy constraint: Member must satisfy enum value set: [PublishedVersions, None]",
    ],
  ])('%s is refused', async (_name, input, code, message) => {
    const { create } = await lambdaFixture();
    await expect(create(input)).rejects.toMatchObject({
      name: code,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  test('a ZIP of more than 50 MB is refused with 413', async () => {
    const { create } = await lambdaFixture();
    await expect(create({ Code: { ZipFile: new Uint8Array(52_428_801) } })).rejects.toMatchObject({
      name: 'RequestEntityTooLargeException',
      message: 'Zipped size must be smaller than 52428800 bytes',
      $metadata: { httpStatusCode: 413 },
    });
  });

  test('a name that is taken is a conflict', async () => {
    const { create } = await lambdaFixture();
    await create();
    await expect(create()).rejects.toMatchObject({
      name: 'ResourceConflictException',
      Type: 'User',
      message: 'Function already exist: hello',
    });
  });

  test.each<[name: string, input: Partial<CreateFunctionCommandInput>]>([
    ['VpcConfig', { VpcConfig: { SubnetIds: ['subnet-1'] } }],
    ['DeadLetterConfig', { DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:q' } }],
    ['Layers', { Layers: [`arn:aws:lambda:${region}:123456789012:layer:l:1`] }],
    ['Publish', { Publish: true }],
    ['KMSKeyArn', { KMSKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/k' }],
    ['FileSystemConfigs', { FileSystemConfigs: [{ Arn: 'arn:aws:efs', LocalMountPath: '/mnt/x' }] }],
    ['ImageConfig', { ImageConfig: { Command: ['x'] } }],
    ['PackageType=Image', { PackageType: 'Image', Code: { ImageUri: 'x' } }],
    ['TracingConfig.Mode=Active', { TracingConfig: { Mode: 'Active' } }],
    ['SnapStart.ApplyOn=PublishedVersions', { SnapStart: { ApplyOn: 'PublishedVersions' } }],
    ['LoggingConfig.LogFormat=JSON', { LoggingConfig: { LogFormat: 'JSON' } }],
    ['S3Bucket', { Code: { S3Bucket: 'b', S3Key: 'k' } }],
    ['java21', { Runtime: 'java21' }],
    ['provided.al2023', { Runtime: 'provided.al2023' }],
  ])('what is not implemented is named: %s', async (name, input) => {
    const { create } = await lambdaFixture();
    await expect(create(input)).rejects.toMatchObject({
      name: 'NotImplementedException',
      $metadata: { httpStatusCode: 501 },
      message: expect.stringContaining(name),
    });
  });

  test('empty structures, as tools send them, ask for nothing', async () => {
    const { create } = await lambdaFixture();
    const made = await create({
      VpcConfig: { SubnetIds: [], SecurityGroupIds: [], Ipv6AllowedForDualStack: false },
      DeadLetterConfig: {},
      Layers: [],
      Publish: false,
      SnapStart: { ApplyOn: 'None' },
      TracingConfig: { Mode: 'PassThrough' },
      LoggingConfig: { LogFormat: 'Text' },
    });
    expect(made.State).toBe('Pending');
  });
});

describe('the execution role', () => {
  const refused = {
    name: 'InvalidParameterValueException',
    message: 'The role defined for the function cannot be assumed by Lambda.',
  };

  test.each([
    ['is not there', 'arn:aws:iam::123456789012:role/nobody'],
    ['has another path', 'arn:aws:iam::123456789012:role/path/runner'],
    ['is named by no role name at all', 'arn:aws:iam::123456789012:role__proto__'],
  ])('a role that %s', async (_name, Role) => {
    const { create } = await lambdaFixture();
    await expect(create({ Role })).rejects.toMatchObject(refused);
  });

  test.each([
    ['another service', { Service: 'apigateway.amazonaws.com' }],
    ['all of AWS (unverified)', { AWS: '*' }],
    ['everybody (unverified)', '*' as const],
  ])('a role that trusts %s', async (_name, principal) => {
    const fixture = await lambdaFixture();
    const Role = await makeRole(fixture, 'other', { principal });
    await expect(fixture.create({ Role })).rejects.toMatchObject(refused);
  });

  test('a role with a path that trusts Lambda', async () => {
    const fixture = await lambdaFixture();
    const Role = await makeRole(fixture, 'deep', { path: '/a/b/' });
    expect(await fixture.create({ Role })).toMatchObject({ Role });
  });

  test('a role of another account', async () => {
    const { create } = await lambdaFixture();
    await expect(create({ Role: 'arn:aws:iam::210987654321:role/runner' })).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: 'Cross-account pass role is not allowed.',
    });
  });
});
