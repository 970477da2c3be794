import * as apigateway from '@aws-sdk/client-api-gateway';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as iam from '@aws-sdk/client-iam';
import * as lambda from '@aws-sdk/client-lambda';
import * as sts from '@aws-sdk/client-sts';
import {
  apigatewayFixture,
  makeApi,
  makeMock,
  makeResource,
} from '../../src/services/apigateway/testing/apigateway-fixture.ts';
import { credentialsOf, iamArn, iamWorld, policy, trust } from '../../src/services/iam/testing/iam-world.ts';
import { lambdaFixture } from '../../src/services/lambda/testing/lambda-fixture.ts';
import { logsFixture } from '../../src/services/logs/testing/logs-fixture.ts';
import { region } from '../sdk-harness.ts';

/** A situation: a client, its commands, and what the names in angle brackets stand for. */
export interface World {
  readonly client: { send(command: never): Promise<unknown> };
  readonly commands: object;
  readonly names: Readonly<Record<string, string | number>>;
}

type Make = () => Promise<World>;

async function api() {
  const fixture = await apigatewayFixture();
  const made = await makeApi(fixture);
  const { restApiId, rootId } = made;
  const names = { api: restApiId, root: rootId, 'upper-id': restApiId.toUpperCase() };
  return { fixture, made, world: { client: fixture.gateway, commands: apigateway, names } };
}

/** With a method on the root. */
async function apiWithMethod(httpMethod: string) {
  const { fixture, made, world } = await api();
  const { restApiId, rootId: resourceId } = made;
  const method = { restApiId, resourceId, httpMethod, authorizationType: 'NONE' };
  await fixture.gateway.send(new apigateway.PutMethodCommand(method));
  return world;
}

async function apiWithMock() {
  const { fixture, made, world } = await api();
  await makeMock(fixture, made.restApiId, made.rootId);
  return { fixture, made, world };
}

/** With the model MySchema, which methods can use. */
async function apiWithModel() {
  const { fixture, made, world } = await api();
  const { restApiId } = made;
  const model = { restApiId, name: 'MySchema', contentType: 'application/json' };
  await fixture.gateway.send(new apigateway.CreateModelCommand({ ...model, schema: '{"type":"object"}' }));
  const use = (resourceId: string) => {
    const method = { restApiId, resourceId, httpMethod: 'ANY', authorizationType: 'NONE' };
    const requestModels = { 'application/json': 'MySchema' };
    return fixture.gateway.send(new apigateway.PutMethodCommand({ ...method, requestModels }));
  };
  return { fixture, made, world, use };
}

async function lambdaWorld(settles: boolean) {
  const { lambda: client, create, roleArn, waiting } = await lambdaFixture({ settles });
  await create({ Runtime: 'python3.12' });
  for (const task of waiting.splice(0)) await task();
  const functionName = 'a'.repeat(141 - `arn:aws:lambda:${region}:123456789012:function:`.length);
  const names = { role: roleArn, region, 'wrong-region': 'us-west-2', 'function-name': functionName };
  return { client, commands: lambda, names: { ...names, ...functionNames } };
}

const functionNames = {
  'function-name:1': 'nobody',
  'nonexisting-fn-name': 'nobody',
  'fn-name': 'hello',
  subnet_id_2: 'bad-format-0',
  security_group_id_2: 'bad-format-0',
  'resource-name': '01234567-89ab-cdef-0123-456789abcdef',
};

/** What the recordings' tests had made before the call. */
export const worlds: Readonly<Record<string, Make>> = {
  api: async () => (await api()).world,
  anyMethod: () => apiWithMethod('ANY'),
  getMethod: () => apiWithMethod('GET'),
  mock: async () => (await apiWithMock()).world,
  async stage() {
    const { fixture, made, world } = await apiWithMock();
    const command = new apigateway.CreateDeploymentCommand({ restApiId: made.restApiId, stageName: 'dev' });
    const { id = '' } = await fixture.gateway.send(command);
    return { ...world, names: { ...world.names, deployment: id } };
  },
  model: async () => (await apiWithModel()).world,
  async modelOfRoot() {
    const { world, use, made } = await apiWithModel();
    await use(made.rootId);
    return world;
  },
  async modelOfTwo() {
    const { fixture, made, world, use } = await apiWithModel();
    await use(made.rootId);
    await use(await makeResource(fixture, made, 'test'));
    return world;
  },
  async validator() {
    const { fixture, made, world } = await api();
    const command = new apigateway.CreateRequestValidatorCommand({ restApiId: made.restApiId, name: 'all' });
    const { id = '' } = await fixture.gateway.send(command);
    return { ...world, names: { ...world.names, validator: id } };
  },
  async gatewayResponse() {
    const { fixture, made, world } = await api();
    const command = new apigateway.PutGatewayResponseCommand({
      restApiId: made.restApiId,
      responseType: 'DEFAULT_4XX',
      responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'a.b.c'" },
      responseTemplates: { 'application/json': '{}', 'application/xml': '<m/>' },
    });
    await fixture.gateway.send(command);
    return world;
  },
  async apiKey() {
    const { fixture, world } = await api();
    const { id = '' } = await fixture.gateway.send(new apigateway.CreateApiKeyCommand({ name: 'k' }));
    return { ...world, names: { ...world.names, key: id } };
  },
  async usagePlan() {
    const { fixture, made, world } = await apiWithMock();
    const { restApiId } = made;
    await fixture.gateway.send(new apigateway.CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
    const apiStages = [{ apiId: restApiId, stage: 'dev' }];
    const { id = '' } = await fixture.gateway.send(new apigateway.CreateUsagePlanCommand({ name: 'p', apiStages }));
    return { ...world, names: { ...world.names, plan: id } };
  },
  async greedyResource() {
    const { fixture, made, world } = await api();
    return { ...world, names: { ...world.names, greedy: await makeResource(fixture, made, '{proxy+}') } };
  },
  async deletedResource() {
    const { fixture, made, world } = await api();
    const resourceId = await makeResource(fixture, made, 'pets');
    await fixture.gateway.send(new apigateway.DeleteResourceCommand({ restApiId: made.restApiId, resourceId }));
    return { ...world, names: { ...world.names, deleted: resourceId } };
  },
  function: () => lambdaWorld(true),
  async updatingFunction() {
    const { client, names, commands } = await lambdaWorld(false);
    const ZipFile = Buffer.from('zip1');
    await client.send(new lambda.UpdateFunctionCodeCommand({ FunctionName: 'hello', ZipFile }));
    return { client, commands, names: { ...names, 'function-name:1': 'hello' } };
  },
  async logStream() {
    const { logs: client, clock } = await logsFixture();
    await client.send(new logs.CreateLogGroupCommand({ logGroupName: 'g' }));
    await client.send(new logs.CreateLogStreamCommand({ logGroupName: 'g', logStreamName: 's' }));
    return { client, commands: logs, names: { now: clock.now, before: clock.now - 1000 } };
  },
  /** A session with a tag that stays with whatever role it assumes. */
  async transitiveTag() {
    const { iam: users, user, as } = await iamWorld();
    const { sts: alice } = await user('alice', policy('Allow', 'sts:*'));
    const AssumeRolePolicyDocument = trust({ AWS: '*' }, ['sts:AssumeRole', 'sts:TagSession']);
    for (const RoleName of ['first', 'next']) await users.createRole({ RoleName, AssumeRolePolicyDocument });
    const first = { RoleArn: iamArn('role/first'), RoleSessionName: 'session' };
    const kept = { Tags: [{ Key: 'Kept', Value: 'v' }], TransitiveTagKeys: ['Kept'] };
    const { Credentials } = await alice.assumeRole({ ...first, ...kept });
    return { client: as(credentialsOf(Credentials)).sts, commands: sts, names: {} };
  },
  nothing: async () => ({ client: (await iamWorld()).iam, commands: iam, names: {} }),
  async linkedRole() {
    const { iam: client } = await iamWorld();
    await client.createServiceLinkedRole({ AWSServiceName: 'batch.amazonaws.com' });
    return { client, commands: iam, names: {} };
  },
};
