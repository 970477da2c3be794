/** What stages do besides answering, over a socket: logs in CloudWatch Logs, canaries, caches, and services behind an API. */
import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  FlushStageCacheCommand,
  GetStageCommand,
  type PatchOperation,
  PutIntegrationCommand,
  type PutIntegrationCommandInput,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  UpdateAccountCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { CloudWatchLogsClient, CreateLogGroupCommand, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StartedServer, startedServer } from '../src/server/testing/started-server.ts';
import { makeRole } from './proxied-function.ts';

const account = '123456789012';
const region = 'us-east-1';

let server: StartedServer;
let iam: IAMClient;
let gateway: APIGatewayClient;
let logs: CloudWatchLogsClient;
let restApiId: string;
let rootId: string;

beforeAll(async () => {
  server = await startedServer();
  iam = new IAMClient(server.client);
  gateway = new APIGatewayClient({ ...server.client, maxAttempts: 1 });
  logs = new CloudWatchLogsClient(server.client);
  const api = await gateway.send(new CreateRestApiCommand({ name: 'pets' }));
  restApiId = api.id ?? '';
  rootId = api.rootResourceId ?? '';
});
afterAll(() => server.close());

/** A GET that answers whatever its integration does, with these responses by their patterns. */
async function get(
  pathPart: string,
  integration: Omit<PutIntegrationCommandInput, 'restApiId' | 'resourceId' | 'httpMethod'>,
  responses: Readonly<Record<string, { selectionPattern?: string; template?: string }>> = { '200': {} },
): Promise<string> {
  const { id: resourceId = '' } = await gateway.send(
    new CreateResourceCommand({ restApiId, parentId: rootId, pathPart }),
  );
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  await gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  await gateway.send(new PutIntegrationCommand({ ...method, ...integration }));
  for (const [statusCode, { selectionPattern, template }] of Object.entries(responses)) {
    const responseTemplates = template === undefined ? undefined : { 'application/json': template };
    await gateway.send(new PutMethodResponseCommand({ ...method, statusCode }));
    await gateway.send(
      new PutIntegrationResponseCommand({ ...method, statusCode, selectionPattern, responseTemplates }),
    );
  }
  return resourceId;
}

const mock = { type: 'MOCK', requestTemplates: { 'application/json': '{"statusCode":200}' } } as const;
const update = (stageName: string, ...patchOperations: PatchOperation[]) =>
  gateway.send(new UpdateStageCommand({ restApiId, stageName, patchOperations }));
const replace = (path: string, value: string): PatchOperation => ({ op: 'replace', path, value });
const deploy = (stageName: string, more = {}) =>
  gateway.send(new CreateDeploymentCommand({ restApiId, stageName, ...more }));

async function ask(stage: string, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/restapis/${restApiId}/${stage}/_user_request_/${path}`, { headers });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

const allow = (...Action: string[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } });
const grant = (RoleName: string, ...actions: string[]) =>
  iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'it', PolicyDocument: allow(...actions) }));

async function messages(logGroupName: string): Promise<string[]> {
  const { events = [] } = await logs.send(new FilterLogEventsCommand({ logGroupName }));
  return events.map(({ message = '' }) => message);
}

describe('logs', () => {
  const useRole = (role: string) =>
    gateway.send(new UpdateAccountCommand({ patchOperations: [replace('/cloudwatchRoleArn', role)] }));

  test('are written with a role that may write them', async () => {
    await get('logged', mock, { '200': { template: '{"ok":true}' } });
    await deploy('logged');
    const role = await makeRole(iam, 'gateway-logs', 'apigateway.amazonaws.com');
    await expect(useRole(role)).rejects.toMatchObject({
      message: expect.stringContaining('does not have required permissions configured'),
    });
    await grant('gateway-logs', 'logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents');
    expect((await useRole(role)).cloudwatchRoleArn).toBe(role);
    expect(await messages('/aws/apigateway/welcome')).toEqual(['Cloudwatch logs enabled for API Gateway']);
  });

  test('of access go to a group, of executions to AWS’s', async () => {
    await logs.send(new CreateLogGroupCommand({ logGroupName: 'access' }));
    await update(
      'logged',
      replace('/accessLogSettings/destinationArn', `arn:aws:logs:${region}:${account}:log-group:access`),
      replace('/accessLogSettings/format', '$context.requestId $context.status $context.path $context.identity.caller'),
      replace('/*/*/logging/loglevel', 'INFO'),
    );
    const { headers } = await ask('logged', 'logged');
    const id = headers.get('x-amzn-requestid');
    expect(await messages('access')).toEqual([`${id} 200 /logged/logged -`]);
    const lines = await messages(`API-Gateway-Execution-Logs_${restApiId}/logged`);
    expect(lines).toContain(`(${id}) HTTP Method: GET, Resource Path: /logged`);
    expect(lines.at(-1)).toBe(`(${id}) Method completed with status: 200`);
  });

  test('are missing, and nothing else, when the role may no longer', async () => {
    const before = await messages('access');
    await iam.send(new DeleteRolePolicyCommand({ RoleName: 'gateway-logs', PolicyName: 'it' }));
    expect((await ask('logged', 'logged')).status).toBe(200);
    expect(await messages('access')).toEqual(before);
  });
});

test('a canary answers its share, and is promoted', async () => {
  const resourceId = await get('released', mock, { '200': { template: '"one $stageVariables.a"' } });
  const variables = { a: 'stage' };
  const { id: first } = await deploy('released', { variables });
  const response = { restApiId, resourceId, httpMethod: 'GET', statusCode: '200' };
  const responseTemplates = { 'application/json': '"two $stageVariables.a $context.isCanaryRequest"' };
  await gateway.send(new PutIntegrationResponseCommand({ ...response, responseTemplates }));
  const canarySettings = { percentTraffic: 0, stageVariableOverrides: { a: 'canary' } };
  const { id: second } = await deploy('released', { canarySettings });
  expect((await ask('released', 'released')).body).toBe('"one stage"');
  await update('released', replace('/canarySettings/percentTraffic', '100'));
  expect((await ask('released', 'released')).body).toBe('"two canary true"');
  const copy = (from: string, path: string): PatchOperation => ({ op: 'copy', from: `/canarySettings/${from}`, path });
  await update(
    ...(['released', copy('deploymentId', '/deploymentId'), copy('stageVariableOverrides', '/variables')] as const),
    { op: 'remove', path: '/canarySettings' },
  );
  expect((await ask('released', 'released')).body).toBe('"two canary "');
  const stage = await gateway.send(new GetStageCommand({ restApiId, stageName: 'released' }));
  expect([first === second, stage.deploymentId, stage.variables]).toEqual([false, second, { a: 'canary' }]);
});

test('a cache answers again until it is flushed, by who may', async () => {
  await get('cached', mock, { '200': { template: '$context.requestId' } });
  await deploy('cached', { cacheClusterEnabled: true, cacheClusterSize: '0.5' });
  await update('cached', replace('/*/*/caching/enabled', 'true'));
  const once = async () => (await ask('cached', 'cached')).body;
  const first = await once();
  expect(await once()).toBe(first);
  const flush = new FlushStageCacheCommand({ restApiId, stageName: 'cached' });
  await iam.send(new CreateUserCommand({ UserName: 'nobody' }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'nobody' }));
  const credentials = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
  await expect(new APIGatewayClient({ ...server.client, credentials }).send(flush)).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining(`/restapis/${restApiId}/stages/cached/cache/data`),
  });
  await gateway.send(flush);
  expect(await once()).not.toBe(first);
});

describe('services behind an API', () => {
  let credentials: string;
  const behind = (service: string) => `arn:aws:apigateway:${region}:${service}`;
  const passed = {
    '200': { selectionPattern: '2\\d\\d' },
    '403': { selectionPattern: '403', template: '"no"' },
    '500': {},
  };

  beforeAll(async () => {
    credentials = await makeRole(iam, 'integrator', 'apigateway.amazonaws.com');
    await grant('integrator', 'iam:ListRoles', 'logs:CreateLogGroup', 'apigateway:*');
    const aws = { type: 'AWS', integrationHttpMethod: 'POST', credentials } as const;
    await get('who', { ...aws, uri: behind('sts:action/GetCallerIdentity') }, passed);
    await get('roles', { ...aws, uri: behind('iam:action/ListRoles') }, passed);
    await get('users', { ...aws, uri: behind('iam:action/ListUsers') }, passed);
    const requestTemplates = { 'application/json': '{"logGroupName":"$input.params(\'name\')"}' };
    await get('group', { ...aws, requestTemplates, uri: behind('logs:action/CreateLogGroup') }, passed);
    const read = { ...aws, integrationHttpMethod: 'GET' };
    await get('api', { ...read, uri: behind(`apigateway:path/restapis/${restApiId}`) }, passed);
    await get('queue', { ...aws, uri: behind('sqs:action/ListQueues') }, passed);
    await deploy('services');
  });

  test('are called as the role of the integration', async () => {
    const { status, body } = await ask('services', 'who');
    expect([status, body]).toEqual([
      200,
      expect.stringContaining(`<Arn>arn:aws:sts::${account}:assumed-role/integrator/BackplaneAssumeRoleSession</Arn>`),
    ]);
  });

  test('answer what the role may ask, and refuse what it may not', async () => {
    expect((await ask('services', 'roles')).body).toContain('<RoleName>integrator</RoleName>');
    expect(await ask('services', 'users')).toMatchObject({ status: 403, body: '"no"' });
  });

  test('take what a template makes: Logs by its target', async () => {
    expect(await ask('services', 'group?name=made')).toMatchObject({ status: 200 });
    expect(await messages('made')).toEqual([]);
  });

  test('answer by their path', async () => {
    expect(JSON.parse((await ask('services', 'api')).body)).toMatchObject({ id: restApiId, name: 'pets' });
  });

  test('that are not here fail, and the trace names them', async () => {
    expect(await ask('services', 'queue')).toMatchObject({ status: 500, body: '{"message": "Internal server error"}' });
    const trace = JSON.stringify(await (await server.ask('requests?limit=20')).json());
    expect(trace).toContain('The service sqs behind an integration is not implemented by Sekisho.');
  });

  test('that test the method which called them end', async () => {
    const resourceId = await get('loop', { ...mock }, passed);
    const uri = behind(`apigateway:path/restapis/${restApiId}/resources/${resourceId}/methods/GET`);
    const itself = { type: 'AWS', integrationHttpMethod: 'POST', credentials, uri } as const;
    await gateway.send(
      new PutIntegrationCommand({
        restApiId,
        resourceId,
        httpMethod: 'GET',
        ...itself,
        requestTemplates: { 'application/json': '{}' },
      }),
    );
    await gateway.send(
      new PutIntegrationResponseCommand({ restApiId, resourceId, httpMethod: 'GET', statusCode: '200' }),
    );
    await deploy('loops');
    const { status, body } = await ask('loops', 'loop');
    expect([status, body.includes('An integration calls itself')]).toEqual([200, true]);
  });

  test('need a role', async () => {
    const { id: resourceId = '' } = await gateway.send(
      new CreateResourceCommand({ restApiId, parentId: rootId, pathPart: 'bare' }),
    );
    const method = { restApiId, resourceId, httpMethod: 'GET' };
    await gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
    const uri = behind('sts:action/GetCallerIdentity');
    const bare = { ...method, type: 'AWS', integrationHttpMethod: 'POST', uri } as const;
    await expect(gateway.send(new PutIntegrationCommand(bare))).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'Role ARN must be specified for AWS integrations',
    });
  });
});
