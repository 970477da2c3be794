import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AwsError } from '../core/errors.ts';
import type { RawRequest } from '../http/raw-request.ts';
import type { ServiceName } from './model.ts';
import { decode, encodeError, encodeOutput, identifyService, loadModels, route } from './protocol.ts';
import { rawRequest } from './testing/raw-request.ts';

interface Row {
  readonly service: ServiceName;
  readonly operation: string;
  /** botocore's name of the operation. */
  readonly method: string;
  readonly input: object;
  readonly output: object | AwsError;
}

const rows: readonly Row[] = [
  {
    service: 'sts',
    operation: 'AssumeRole',
    method: 'assume_role',
    input: {
      RoleArn: 'arn:aws:iam::123456789012:role/r',
      RoleSessionName: 'session',
      Tags: [{ Key: 'a b', Value: '+&=é' }],
      TransitiveTagKeys: [],
      DurationSeconds: 900,
    },
    output: {
      Credentials: { AccessKeyId: 'ASIA', SecretAccessKey: 's', SessionToken: 't', Expiration: 1738367999000 },
    },
  },
  {
    service: 'iam',
    operation: 'ListRoles',
    method: 'list_roles',
    input: { PathPrefix: '/a/', MaxItems: 3 },
    output: {
      Roles: [{ Path: '/', RoleName: 'r', RoleId: 'AROA', Arn: 'a', CreateDate: 1738367999000, Description: '<&>"\'' }],
      IsTruncated: false,
    },
  },
  { service: 'iam', operation: 'DeleteUser', method: 'delete_user', input: { UserName: 'a' }, output: {} },
  {
    service: 'iam',
    operation: 'GetRole',
    method: 'get_role',
    input: { RoleName: 'a' },
    output: new AwsError('NoSuchEntityException', 404, 'The role with name a cannot be found.'),
  },
  {
    service: 'lambda',
    operation: 'ListFunctions',
    method: 'list_functions',
    input: { MaxItems: 5 },
    output: { Functions: [{ FunctionName: 'f', Timeout: 3, Environment: { Variables: { A: 'b' } } }] },
  },
  {
    service: 'lambda',
    operation: 'Invoke',
    method: 'invoke',
    input: { FunctionName: 'arn:aws:lambda:us-east-1:123456789012:function:f', Payload: '{"a":1}' },
    output: { StatusCode: 200, FunctionError: 'Unhandled', Payload: '{"errorMessage":"x"}' },
  },
  {
    service: 'lambda',
    operation: 'GetFunction',
    method: 'get_function',
    input: { FunctionName: 'f' },
    output: new AwsError('ResourceNotFoundException', 404, 'Function not found: f'),
  },
  {
    service: 'apigateway',
    operation: 'GetRestApis',
    method: 'get_rest_apis',
    input: { limit: 2, position: 'a/b c' },
    output: { items: [{ id: 'a', createdDate: 1738367999000 }], position: 'p' },
  },
  {
    service: 'apigateway',
    operation: 'PutIntegration',
    method: 'put_integration',
    input: { restApiId: 'a', resourceId: 'b', httpMethod: 'GET', type: 'HTTP', integrationHttpMethod: 'POST' },
    output: { type: 'HTTP', httpMethod: 'POST' },
  },
  {
    service: 'apigateway',
    operation: 'UntagResource',
    method: 'untag_resource',
    input: { resourceArn: 'arn:aws:apigateway:us-east-1::/restapis/abc', tagKeys: ['a', 'b c'] },
    output: {},
  },
  {
    service: 'apigateway',
    operation: 'GetRestApi',
    method: 'get_rest_api',
    input: { restApiId: 'a' },
    output: new AwsError('NotFoundException', 404, 'Invalid API identifier specified 123456789012:a'),
  },
  {
    service: 'logs',
    operation: 'PutLogEvents',
    method: 'put_log_events',
    input: { logGroupName: 'g', logStreamName: 's', logEvents: [{ timestamp: 1738367999000, message: 'é' }] },
    output: { nextSequenceToken: 't' },
  },
  {
    service: 'logs',
    operation: 'CreateLogGroup',
    method: 'create_log_group',
    input: { logGroupName: 'g' },
    output: {},
  },
  {
    service: 'logs',
    operation: 'DeleteLogGroup',
    method: 'delete_log_group',
    input: { logGroupName: 'g' },
    output: new AwsError('ResourceNotFoundException', 400, 'The specified log group does not exist.'),
  },
];

/** Codes that botocore reports: the query error code where the protocol has one. */
const codes: Readonly<Record<string, string>> = { NoSuchEntityException: 'NoSuchEntity' };

const models = await loadModels();
const found = spawnSync('python3', ['-c', 'import botocore']).status === 0;

describe.skipIf(!found)('botocore (skipped where python3 or botocore is not installed)', () => {
  const results = found ? ask(rows) : [];

  test.each(rows.map((row, at) => [row.service, row.operation, at] as const))(
    '%s %s: the request is read, the answer understood',
    (service, operation, at) => {
      const [row, result] = [rows[at]!, results[at]!];
      expect(identifyService(result.request)).toBe(service);
      const routed = route(models[service], result.request);
      expect(routed.operation.name).toBe(operation);
      expect(withText(decode(routed, result.request))).toEqual(row.input);
      const { output } = row;
      if (!(output instanceof AwsError)) expect(result.output).toEqual(output);
      else expect(result.error).toEqual({ Code: codes[output.code] ?? output.code, Message: output.message });
    },
  );
});

interface Result {
  readonly request: RawRequest;
  readonly output?: object;
  readonly error?: object;
}

function ask(asked: readonly Row[]): Result[] {
  const script = fileURLToPath(new URL('./testing/botocore-oracle.py', import.meta.url));
  const input = JSON.stringify(asked.map((row) => ({ ...row, answer: answerOf(row) })));
  const { stdout, stderr, status } = spawnSync('python3', [script], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { sent: Sent }[]).map(({ sent, ...read }) => ({ ...read, request: requestOf(sent) }));
}

function answerOf({ service, operation, output }: Row): object {
  const model = models[service];
  if (output instanceof AwsError) return encodeError(model, output, 'the-id');
  const routed = { service: model, operation: model.operations.get(operation)!, labels: {}, parameters: new Map() };
  const answer = encodeOutput(routed, output, 'the-id');
  return { ...answer, body: answer.body.toString() };
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: [string, string][];
  readonly body: string;
}

function requestOf({ method, url, headers, body }: Sent): RawRequest {
  const [path = '', query = ''] = url.replace(/^https?:\/\/[^/?]+/, '').split('?');
  return rawRequest({ method, path, query, headers, body: Buffer.from(body, 'base64') });
}

/** A payload is compared as text. */
function withText(input: unknown): object {
  const entries = Object.entries(input as object);
  return Object.fromEntries(entries.map(([name, value]) => [name, Buffer.isBuffer(value) ? value.toString() : value]));
}
