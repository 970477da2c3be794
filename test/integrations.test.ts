/** APIs with real back ends, over a socket: functions that run, with the permission that lets them be called or not. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  GetRestApisCommand,
  PutIntegrationCommand,
  type PutIntegrationCommandInput,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  TestInvokeMethodCommand,
} from '@aws-sdk/client-api-gateway';
import { DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { AddPermissionCommand, LambdaClient, RemovePermissionCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, type Seen, sign } from '../examples/story/call.ts';
import { findInterpreters } from '../src/runtime/interpreters/candidates.ts';
import { type StartedServer, startedServer } from '../src/server/testing/started-server.ts';
import type { TraceRecord } from '../src/trace/trace-record.ts';
import { missing, testWith } from './optional-program.ts';
import { apiPermission, makeFunction, makeRole } from './proxied-function.ts';

const account = '123456789012';
const region = 'us-east-1';
const nodeRuntime = `nodejs${process.versions.node.split('.')[0]}.x`;
const pythons = await findInterpreters('python');

const handlers = {
  python: {
    Runtime: 'python3.13',
    Handler: 'app.handler',
    files: {
      'app.py': `
import json
def handler(event, context):
    if event.get('queryStringParameters'):
        raise ValueError('no such luck')
    told = {'caller': event['requestContext']['identity']['userArn'], 'path': event['path'], 'body': event['body']}
    return {'statusCode': 200, 'headers': {'X-Function': context.function_name}, 'body': json.dumps(told)}
`,
    },
  },
  node: {
    Runtime: nodeRuntime,
    Handler: 'index.handler',
    files: {
      'index.mjs': `
export const handler = async (event) => {
  if (event.fail) throw new TypeError('Invalid name');
  return event.httpMethod ? { statusCode: 201, body: event.body } : { got: event };
};`,
    },
  },
};

let server: StartedServer;
let iam: IAMClient;
let lambda: LambdaClient;
let gateway: APIGatewayClient;
let restApiId: string;
let rootId: string;
let role: string;

beforeAll(async () => {
  server = await startedServer();
  iam = new IAMClient(server.client);
  lambda = new LambdaClient(server.client);
  gateway = new APIGatewayClient(server.client);
  role = await makeRole(iam, 'runner', 'lambda.amazonaws.com');
  const api = await gateway.send(new CreateRestApiCommand({ name: 'pets' }));
  restApiId = api.id ?? '';
  rootId = api.rootResourceId ?? '';
});
afterAll(() => server.close());

type Method = Pick<PutIntegrationCommandInput, 'restApiId' | 'resourceId' | 'httpMethod'>;

/** A method on a path of its own, deployed to the stage dev. */
async function makeMethod(
  pathPart: string,
  authorizationType: string,
  integration: Partial<PutIntegrationCommandInput>,
): Promise<Method> {
  const { id: resourceId } = await gateway.send(new CreateResourceCommand({ restApiId, parentId: rootId, pathPart }));
  const method = { restApiId, resourceId, httpMethod: 'POST' };
  await gateway.send(new PutMethodCommand({ ...method, authorizationType }));
  const usual = { type: 'AWS_PROXY', integrationHttpMethod: 'POST' } as const;
  await gateway.send(new PutIntegrationCommand({ ...method, ...usual, ...integration }));
  return method;
}

const deploy = () => gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));

async function post(path: string, body = '{}', isSigned = false): Promise<Seen> {
  const url = `${server.url}/restapis/${restApiId}/dev/_user_request_/${path}`;
  const draft = { method: 'POST', url, headers: {}, body };
  return call(isSigned ? await sign(draft, { credentials: server.client.credentials, region }) : draft);
}

async function record({ headers }: Seen): Promise<TraceRecord> {
  return (await (await server.ask(`requests/${headers['x-amzn-requestid']}`)).json()) as TraceRecord;
}

const permission = (FunctionName: string, path: string) => apiPermission(FunctionName, restApiId, `*/POST/${path}`);
const allow = (FunctionName: string, path: string) =>
  lambda.send(new AddPermissionCommand(permission(FunctionName, path)));

const internal = { status: 500, body: '{"message": "Internal server error"}' };

describe.skipIf(pythons.length === 0)('a Python function behind AWS_IAM (needs a python3)', () => {
  beforeAll(async () => {
    await makeMethod('python', 'AWS_IAM', { uri: await makeFunction(lambda, 'snake', handlers.python, role) });
    await allow('snake', 'python');
    await deploy();
  });

  test('200: it knows who signed', async () => {
    const seen = await post('python', 'hello', true);
    expect(seen).toMatchObject({ status: 200, headers: { 'x-function': 'snake', 'content-type': 'application/json' } });
    expect(JSON.parse(seen.body)).toEqual({ caller: `arn:aws:iam::${account}:root`, path: '/python', body: 'hello' });
  });

  test('502 when it raises an exception, and the trace says which', async () => {
    const seen = await post('python?fail=1', 'hello', true);
    expect(seen).toMatchObject({ status: 502, body: '{"message": "Internal server error"}' });
    expect((await record(seen)).error?.message).toContain('due to customer function error: no such luck');
  });

  test('500 when the permission is removed: the trace says which is missing, and who was asked', async () => {
    await lambda.send(new RemovePermissionCommand({ FunctionName: 'snake', StatementId: 'api' }));
    const seen = await post('python', 'hello', true);
    expect(seen).toMatchObject(internal);
    const { error, decisions } = await record(seen);
    expect(error?.message).toMatch(
      /^Execution failed due to configuration error: Invalid permissions on Lambda function: .* aws lambda add-permission --function-name snake /,
    );
    expect(decisions.at(-1)).toMatchObject({ action: 'lambda:InvokeFunction', effect: 'implicit-deny' });
    const explained = await server.ask(`requests/${seen.headers['x-amzn-requestid']}/explanation`);
    expect(explained.status).toBe(200);
    const text = await explained.text();
    expect(text).toContain('apigateway.amazonaws.com');
    expect(text).toContain(
      `{"ArnLike":{"aws:SourceArn":"arn:aws:execute-api:${region}:${account}:${restApiId}/dev/POST/python"}}`,
    );
  });

  test('unsigned nobody is called', async () => {
    expect(await post('python')).toMatchObject({ status: 403, body: '{"message":"Missing Authentication Token"}' });
  });
});

describe('a Node function', () => {
  test('answers through AWS_PROXY only what its policy names', async () => {
    const uri = await makeFunction(lambda, 'proxied', handlers.node, role);
    await makeMethod('named', 'NONE', { uri });
    await makeMethod('other', 'NONE', { uri });
    await allow('proxied', 'named');
    await deploy();
    expect(await post('named', 'ä')).toMatchObject({ status: 201, body: 'ä' });
    expect(await post('other')).toMatchObject(internal);
  });

  testWith(missing('aws', '--version'), 'the command that the trace names is the one that helps', async () => {
    await makeMethod('forgotten', 'NONE', { uri: await makeFunction(lambda, 'forgotten', handlers.node, role) });
    await deploy();
    const refused = await post('forgotten');
    expect(refused).toMatchObject(internal);
    const [command = ''] = /aws lambda add-permission .*$/.exec((await record(refused)).error?.message ?? '') ?? [];
    const { accessKeyId, secretAccessKey } = server.client.credentials;
    const keys = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    const env = { ...process.env, ...keys, AWS_ENDPOINT_URL: server.url };
    await promisify(execFile)('sh', ['-c', command], { env });
    expect((await post('forgotten', 'x')).status).toBe(201);
  });

  test('a role of the integration is assumed, and its policies are asked', async () => {
    const credentials = await makeRole(iam, 'caller', 'apigateway.amazonaws.com');
    const uri = await makeFunction(lambda, 'behind-role', handlers.node, role);
    await makeMethod('role', 'NONE', { uri, credentials });
    await deploy();
    const denied = await post('role');
    expect(denied).toMatchObject(internal);
    expect((await record(denied)).error?.message).toContain(
      `no policy lets arn:aws:sts::${account}:assumed-role/caller/BackplaneAssumeRoleSession do lambda:InvokeFunction on`,
    );
    const Statement = [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*' }];
    const policy = { RoleName: 'caller', PolicyName: 'invoke' };
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
    await iam.send(new PutRolePolicyCommand({ ...policy, PolicyDocument }));
    expect((await post('role', 'x')).status).toBe(201);
    await iam.send(new DeleteRolePolicyCommand(policy));
    expect(await post('role')).toMatchObject(internal);
  });

  test('a role that does not trust API Gateway is not assumed', async () => {
    const credentials = await makeRole(iam, 'distrustful', 'ec2.amazonaws.com');
    await makeMethod('distrust', 'NONE', {
      uri: await makeFunction(lambda, 'unreached', handlers.node, role),
      credentials,
    });
    await deploy();
    const seen = await post('distrust');
    expect(seen).toMatchObject(internal);
    expect((await record(seen)).error?.message).toContain(
      `API Gateway does not have permission to assume the provided role ${credentials}`,
    );
  });

  test("arn:aws:iam::*:user/* calls with the client's own credentials", async () => {
    const uri = await makeFunction(lambda, 'of-the-caller', handlers.node, role);
    await makeMethod('own', 'AWS_IAM', { uri, credentials: 'arn:aws:iam::*:user/*' });
    await deploy();
    expect((await post('own', 'x', true)).status).toBe(201);
  });

  test('AWS: its error is mapped, and TestInvokeMethod tells all of it in the lines of AWS', async () => {
    const uri = await makeFunction(lambda, 'mapped', handlers.node, role);
    const requestTemplates = { 'application/json': '{"fail": $input.json("$.fail")}' };
    const method = await makeMethod('mapped', 'NONE', { type: 'AWS', uri, requestTemplates });
    for (const [statusCode, selectionPattern] of [
      ['200', undefined],
      ['400', 'Invalid.*'],
    ] as const) {
      await gateway.send(new PutMethodResponseCommand({ ...method, statusCode }));
      await gateway.send(new PutIntegrationResponseCommand({ ...method, statusCode, selectionPattern }));
    }
    await allow('mapped', 'mapped');
    await deploy();
    expect(await post('mapped', '{"fail":false}')).toMatchObject({ status: 200, body: '{"got":{"fail":false}}' });
    const failed = await post('mapped', '{"fail":true}');
    expect([failed.status, JSON.parse(failed.body)]).toMatchObject([400, { errorMessage: 'Invalid name' }]);

    const tested = await gateway.send(new TestInvokeMethodCommand({ ...method, body: '{"fail":false}' }));
    expect(tested).toMatchObject({ status: 200, body: '{"got":{"fail":false}}' });
    const invocation = `https://lambda.${region}.amazonaws.com/2015-03-31/functions/arn:aws:lambda:${region}:${account}:function:mapped/invocations`;
    const lines = (tested.log ?? '').split('\n').map((line) => line.replace(/^.* UTC \d{4} : /, ''));
    expect(lines).toEqual([
      expect.stringMatching(/^Execution log for request /),
      expect.stringMatching(/^Starting execution for request: /),
      'HTTP Method: POST, Resource Path: /mapped',
      'Method request path: {}',
      'Method request query string: {}',
      'Method request headers: {}',
      'Method request body before transformations: {"fail":false}',
      `Endpoint request URI: ${invocation}`,
      expect.stringMatching(
        /^Endpoint request headers: \{X-Amz-Date=.*X-Amz-Source-Arn=.*\/test-invoke-stage\/POST\/mapped\}$/,
      ),
      'Endpoint request body after transformations: {"fail": false}',
      `Sending request to ${invocation}`,
      expect.stringMatching(/^Received response\. Status: 200, Integration latency: \d+ ms$/),
      expect.stringMatching(/^Endpoint response headers: \{Date=.*X-Amz-Executed-Version=\$LATEST.*\}$/),
      'Endpoint response body before transformations: {"got":{"fail":false}}',
      'Method response body after transformations: {"got":{"fail":false}}',
      expect.stringMatching(
        /^Method response headers: \{X-Amzn-Trace-Id=Root=\S+;Sampled=0, Content-Type=application\/json\}$/,
      ),
      'Successfully completed execution',
      'Method completed with status: 200',
      '',
    ]);

    await lambda.send(new RemovePermissionCommand({ FunctionName: 'mapped', StatementId: 'api' }));
    const refused = await gateway.send(new TestInvokeMethodCommand({ ...method, body: '{}' }));
    expect(refused).toMatchObject(internal);
    expect(
      refused.log
        ?.split('\n')
        .slice(-4)
        .map((line) => line.replace(/^.* UTC \d{4} : /, '')),
    ).toEqual([
      `Sending request to ${invocation}`,
      'Execution failed due to configuration error: Invalid permissions on Lambda function',
      'Method completed with status: 500',
      '',
    ]);
  });
});

test("an HTTP integration that is pointed at the server's own admin plane does not reach it", async () => {
  await makeMethod('self', 'NONE', {
    type: 'HTTP_PROXY',
    integrationHttpMethod: 'GET',
    uri: `${server.url}/_sekisho/health`,
  });
  await makeMethod('others', 'NONE', {
    type: 'HTTP_PROXY',
    integrationHttpMethod: 'GET',
    uri: `${server.url}/nothing`,
  });
  await deploy();
  expect(await post('self')).toMatchObject(internal);
  expect((await post('others')).status).not.toBe(500);
});

test('an API that calls itself ends with the time of its integrations, and others are answered meanwhile', async () => {
  const uri = `${server.url}/restapis/${restApiId}/dev/_user_request_/loop`;
  const around = { type: 'HTTP_PROXY', integrationHttpMethod: 'POST', uri, timeoutInMillis: 1000 } as const;
  await makeMethod('loop', 'NONE', around);
  await deploy();
  const looping = post('loop');
  expect((await gateway.send(new GetRestApisCommand({}))).items?.length).toBe(1);
  expect(await looping).toMatchObject({ status: 504, body: '{"message": "Endpoint request timed out"}' });
  expect((await server.ask('health')).status).toBe(200);
});
