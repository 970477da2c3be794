import {
  APIGatewayClient,
  CreateAuthorizerCommand,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  CreateStageCommand,
  DeleteAuthorizerCommand,
  DeleteMethodCommand,
  DeleteRestApiCommand,
  GetResourceCommand,
  GetRestApiCommand,
  GetStageCommand,
  GetTagsCommand,
  PutMethodCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateRestApiCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { region } from '../../../test/sdk-harness.ts';
import { makeUser } from '../lambda/testing/lambda-fixture.ts';
import {
  type ApigatewayFixture,
  apigatewayFixture,
  type MadeApi,
  makeApi,
  makeMock,
} from './testing/apigateway-fixture.ts';

let world: ApigatewayFixture;
let api: MadeApi;
let arn: string;

beforeEach(async () => {
  world = await apigatewayFixture();
  api = await makeApi(world);
  arn = `arn:aws:apigateway:${region}::/restapis/${api.restApiId}`;
});

/** Somebody who may do everything with API Gateway under this condition. */
async function under(Condition: object): Promise<APIGatewayClient> {
  const statement = { Effect: 'Allow', Action: 'apigateway:*', Resource: '*', Condition };
  return world.client(APIGatewayClient, await makeUser(world, 'alice', [statement]));
}

const denied = { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } };
const tagApi = (tags: Record<string, string>) => world.gateway.send(new TagResourceCommand({ resourceArn: arn, tags }));

async function makeStage(tags?: Record<string, string>): Promise<{ restApiId: string; stageName: string }> {
  await makeMock(world, api.restApiId, api.rootId);
  const { id: deploymentId = '' } = await world.gateway.send(new CreateDeploymentCommand({ restApiId: api.restApiId }));
  const stage = { restApiId: api.restApiId, stageName: 'prod' };
  await world.gateway.send(new CreateStageCommand({ ...stage, deploymentId, tags }));
  return stage;
}

describe('aws:ResourceTag', () => {
  const development = { StringEquals: { 'aws:ResourceTag/Environment': 'dev' } };

  test('is of the API, and what is below an API inherits it', async () => {
    const alice = await under(development);
    const resource = { restApiId: api.restApiId, resourceId: api.rootId };
    await expect(alice.send(new GetRestApiCommand(resource))).rejects.toMatchObject(denied);
    await expect(alice.send(new GetResourceCommand(resource))).rejects.toMatchObject(denied);
    await tagApi({ environment: 'dev' });
    expect((await alice.send(new GetRestApiCommand(resource))).id).toBe(api.restApiId);
    expect((await alice.send(new GetResourceCommand(resource))).path).toBe('/');
  });

  test('of a stage comes before the one that the stage inherits', async () => {
    const stage = await makeStage({ Environment: 'live' });
    await tagApi({ Environment: 'dev', team: 'a' });
    const inherited = { StringEquals: { 'aws:ResourceTag/team': 'a', 'aws:ResourceTag/Environment': 'live' } };
    const alice = await under(inherited);
    expect((await alice.send(new GetStageCommand(stage))).stageName).toBe('prod');
    await expect(alice.send(new GetRestApiCommand(stage))).rejects.toMatchObject(denied);
  });

  test('is of nothing when there is no such API', async () => {
    const alice = await under(development);
    for (const restApiId of ['none', '__proto__', 'constructor']) {
      await expect(alice.send(new GetRestApiCommand({ restApiId }))).rejects.toMatchObject(denied);
    }
  });

  test('unverified: is of the API or stage whose tags are asked about', async () => {
    const stage = await makeStage({ Environment: 'dev' });
    const alice = await under(development);
    const resourceArn = `${arn}/stages/${stage.stageName}`;
    expect((await alice.send(new GetTagsCommand({ resourceArn }))).tags).toEqual({ Environment: 'dev' });
    await expect(alice.send(new GetTagsCommand({ resourceArn: arn }))).rejects.toMatchObject(denied);
  });
});

describe('tags of the request', () => {
  test('aws:RequestTag says which values TagResource may set', async () => {
    const alice = await under({ StringEquals: { 'aws:RequestTag/team': 'a' } });
    const tag = (tags: Record<string, string>) => alice.send(new TagResourceCommand({ resourceArn: arn, tags }));
    expect((await tag({ Team: 'a' })).$metadata.httpStatusCode).toBe(204);
    await expect(tag({ team: 'b' })).rejects.toMatchObject(denied);
  });

  test('aws:TagKeys says which keys UntagResource may take away', async () => {
    await tagApi({ team: 'a', cost: '1' });
    const alice = await under({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['team'] } });
    const untag = (tagKeys: string[]) => alice.send(new UntagResourceCommand({ resourceArn: arn, tagKeys }));
    await expect(untag(['cost'])).rejects.toMatchObject(denied);
    expect((await untag(['team'])).$metadata.httpStatusCode).toBe(204);
  });
});

describe('apigateway:Request and apigateway:Resource', () => {
  test('ApiName is the new name and the one before it', async () => {
    const own = { StringLike: { 'apigateway:Request/ApiName': 'mine-*' } };
    const alice = await under(own);
    expect((await alice.send(new CreateRestApiCommand({ name: 'mine-1' }))).name).toBe('mine-1');
    await expect(alice.send(new CreateRestApiCommand({ name: 'other' }))).rejects.toMatchObject(denied);
    const rename = (value: string) => {
      const patchOperations = [{ op: 'replace', path: '/name', value } as const];
      return alice.send(new UpdateRestApiCommand({ restApiId: api.restApiId, patchOperations }));
    };
    expect((await rename('mine-2')).name).toBe('mine-2');
    await expect(rename('other')).rejects.toMatchObject(denied);
  });

  test('an API is deleted by its name before', async () => {
    const alice = await under({ StringEquals: { 'apigateway:Resource/ApiName': 'pets' } });
    const other = await makeApi(world, 'other');
    await expect(alice.send(new DeleteRestApiCommand(other))).rejects.toMatchObject(denied);
    expect((await alice.send(new DeleteRestApiCommand(api))).$metadata.httpStatusCode).toBe(202);
  });

  test('EndpointType is of the new API; unverified: EDGE when none is given', async () => {
    const alice = await under({ 'ForAllValues:StringEquals': { 'apigateway:Request/EndpointType': ['REGIONAL'] } });
    const create = (types?: ('REGIONAL' | 'EDGE')[]) =>
      alice.send(new CreateRestApiCommand({ name: 'a', ...(types && { endpointConfiguration: { types } }) }));
    expect((await create(['REGIONAL'])).endpointConfiguration?.types).toEqual(['REGIONAL']);
    await expect(create(['EDGE'])).rejects.toMatchObject(denied);
    await expect(create()).rejects.toMatchObject(denied);
  });

  test('EndpointType of an API that is', async () => {
    const alice = await under({ 'ForAnyValue:StringEquals': { 'apigateway:Resource/EndpointType': 'REGIONAL' } });
    await expect(alice.send(new DeleteRestApiCommand(api))).rejects.toMatchObject(denied);
  });

  test('RouteAuthorizationType and ApiKeyRequired are of the new method', async () => {
    const alice = await under({
      'ForAllValues:StringEquals': { 'apigateway:Request/RouteAuthorizationType': ['AWS_IAM'] },
      'ForAnyValue:Bool': { 'apigateway:Request/ApiKeyRequired': 'false' },
    });
    const put = (authorizationType: string, apiKeyRequired?: boolean) => {
      const method = { restApiId: api.restApiId, resourceId: api.rootId, httpMethod: 'GET' };
      return alice.send(new PutMethodCommand({ ...method, authorizationType, apiKeyRequired }));
    };
    await expect(put('NONE')).rejects.toMatchObject(denied);
    await expect(put('AWS_IAM', true)).rejects.toMatchObject(denied);
    expect((await put('AWS_IAM')).authorizationType).toBe('AWS_IAM');
  });

  test('RouteAuthorizationType of a method that is', async () => {
    const alice = await under({
      'ForAnyValue:StringEquals': { 'apigateway:Resource/RouteAuthorizationType': 'NONE' },
    });
    const method = (httpMethod: string) => ({ restApiId: api.restApiId, resourceId: api.rootId, httpMethod });
    await world.gateway.send(new PutMethodCommand({ ...method('GET'), authorizationType: 'NONE' }));
    await world.gateway.send(new PutMethodCommand({ ...method('PUT'), authorizationType: 'AWS_IAM' }));
    for (const name of ['PUT', 'POST', '__proto__']) {
      await expect(alice.send(new DeleteMethodCommand(method(name)))).rejects.toMatchObject(denied);
    }
    expect((await alice.send(new DeleteMethodCommand(method('GET')))).$metadata.httpStatusCode).toBe(204);
  });

  test('StageName is of the stage that a deployment goes to', async () => {
    await makeMock(world, api.restApiId, api.rootId);
    const alice = await under({ StringNotEquals: { 'apigateway:Request/StageName': 'prod' } });
    const deploy = (stageName?: string) =>
      alice.send(new CreateDeploymentCommand({ restApiId: api.restApiId, stageName }));
    await expect(deploy('prod')).rejects.toMatchObject(denied);
    expect((await deploy('test')).id).toBeDefined();
    expect((await deploy()).id).toBeDefined();
  });
});

test('apigateway:Request and Resource/AuthorizerType are of the authorizer', async () => {
  const authorizer = {
    ...({ restApiId: api.restApiId, name: 'guard', type: 'TOKEN' } as const),
    identitySource: 'method.request.header.A',
    authorizerUri: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${region}:123456789012:function:f/invocations`,
  } as const;
  const makers = await under({ StringEquals: { 'apigateway:Request/AuthorizerType': 'REQUEST' } });
  await expect(makers.send(new CreateAuthorizerCommand(authorizer))).rejects.toMatchObject(denied);
  const { id: authorizerId } = await makers.send(new CreateAuthorizerCommand({ ...authorizer, type: 'REQUEST' }));
  const key = { restApiId: api.restApiId, authorizerId };
  await expect(makers.send(new DeleteAuthorizerCommand(key))).rejects.toMatchObject(denied);
});

describe('where a stage logs', () => {
  test.each([
    [
      'Request/AccessLoggingDestination',
      '/accessLogSettings/destinationArn',
      'arn:aws:logs:us-east-1:123456789012:log-group:a',
    ],
    ['Request/AccessLoggingFormat', '/accessLogSettings/format', '$context.requestId'],
  ])('apigateway:%s', async (key, path, value) => {
    const stage = await makeStage();
    const change = (wanted: string) =>
      new UpdateStageCommand({ ...stage, patchOperations: [{ op: 'replace', path, value: wanted }] });
    const alice = await under({ StringEquals: { [`apigateway:${key}`]: value } });
    await expect(alice.send(change('x'))).rejects.toMatchObject(denied);
    // Allowed: it is the account that has no role.
    await expect(alice.send(change(value))).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});
