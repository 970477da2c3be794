import {
  APIGatewayClient,
  CreateRestApiCommand,
  ImportRestApiCommand,
  PutRestApiCommand,
  type PutRestApiCommandInput,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { makeUser } from '../../lambda/testing/lambda-fixture.ts';
import { type ApigatewayFixture, apigatewayFixture } from '../testing/apigateway-fixture.ts';

let world: ApigatewayFixture;
let users = 0;

beforeEach(async () => {
  world = await apigatewayFixture();
});

const allow = (Action: string, Resource = '*', more: object = {}) => ({ Effect: 'Allow', Action, Resource, ...more });
const at = (path: string) => `arn:aws:apigateway:${region}::${path}`;

async function alice(...statements: object[]): Promise<APIGatewayClient> {
  return world.client(APIGatewayClient, await makeUser(world, `alice${++users}`, statements));
}

const mock = { type: 'mock' };
const role = `arn:aws:iam::${account}:role/caller`;
const calling = {
  type: 'aws_proxy',
  httpMethod: 'POST',
  credentials: role,
  uri: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${region}:${account}:function:f/invocations`,
};
const sigv4 = { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' };

function documentWith(integration: object, more: object = {}): Buffer {
  const get = { 'x-amazon-apigateway-integration': integration };
  const info = { title: 'pets', version: '1' };
  return Buffer.from(JSON.stringify({ swagger: '2.0', info, paths: { '/': { get } }, ...more }));
}

const importing = (client: APIGatewayClient, body: Buffer) => client.send(new ImportRestApiCommand({ body }));
const message = (action: string, resource: string) =>
  expect.objectContaining({
    name: 'AccessDeniedException',
    message: expect.stringContaining(`is not authorized to perform: ${action} on resource: ${resource}`),
  });

describe('ImportRestApi', () => {
  test('needs POST on the APIs', async () => {
    const client = await alice(allow('apigateway:POST', at('/restapis')));
    expect((await importing(client, documentWith(mock))).name).toBe('pets');
    await expect(importing(await alice(allow('apigateway:GET')), documentWith(mock))).rejects.toEqual(
      message('apigateway:POST', at('/restapis')),
    );
  });

  test('a role in the document is to be passed, however its name is written', async () => {
    const client = await alice(allow('apigateway:*'));
    const plain = documentWith(calling);
    const escaped = Buffer.from(plain.toString().replace('"credentials"', '"\\u0063redentials"'));
    for (const body of [plain, escaped]) {
      await expect(importing(client, body)).rejects.toEqual(message('iam:PassRole', role));
    }
    const passing = await alice(allow('apigateway:*'), allow('iam:PassRole', role));
    expect((await importing(passing, plain)).name).toBe('pets');
  });

  test('so is the role of an authorizer', async () => {
    const extension = { type: 'token', authorizerUri: calling.uri, authorizerCredentials: role };
    const guard = { type: 'apiKey', name: 'X', in: 'header', 'x-amazon-apigateway-authorizer': extension };
    const client = await alice(allow('apigateway:*'));
    await expect(importing(client, documentWith(mock, { securityDefinitions: { guard } }))).rejects.toEqual(
      message('iam:PassRole', role),
    );
  });

  test('a resource policy needs UpdateRestApiPolicy, and tags PUT on the tags', async () => {
    const Statement = [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }];
    const policy = { 'x-amazon-apigateway-policy': { Version: '2012-10-17', Statement } };
    const tags = { tags: [{ name: 'team', 'x-amazon-apigateway-tag-value': 'a' }] };
    const client = await alice(allow('apigateway:POST', at('/restapis')));
    await expect(importing(client, documentWith(mock, policy))).rejects.toEqual(
      message('apigateway:UpdateRestApiPolicy', at('/restapis')),
    );
    await expect(importing(client, documentWith(mock, tags))).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  test('a policy can ask that every method is authorized', async () => {
    const Condition = { 'ForAllValues:StringEquals': { 'apigateway:Request/RouteAuthorizationType': 'AWS_IAM' } };
    const client = await alice(allow('apigateway:POST', '*', { Condition }));
    await expect(importing(client, documentWith(mock))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const guarded = documentWith(mock, { securityDefinitions: { sigv4 }, security: [{ sigv4: [] }] });
    expect((await importing(client, guarded)).name).toBe('pets');
  });

  test('a document that cannot be read is told of only to who may import', async () => {
    const broken = Buffer.from('{');
    await expect(importing(await alice(allow('apigateway:GET')), broken)).rejects.toEqual(
      message('apigateway:POST', at('/restapis')),
    );
    await expect(importing(world.gateway, broken)).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});

describe('PutRestApi', () => {
  async function put(client: APIGatewayClient, more: Partial<PutRestApiCommandInput> = {}) {
    const Statement = [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }];
    const policy = JSON.stringify({ Version: '2012-10-17', Statement });
    const { id: restApiId = '' } = await world.gateway.send(new CreateRestApiCommand({ name: 'kept', policy }));
    const answer = client.send(new PutRestApiCommand({ restApiId, body: documentWith(mock), ...more }));
    return {
      restApiId,
      answer: answer.then(
        ({ name }) => name,
        (error: Error) => error,
      ),
    };
  }

  test('needs PUT on the API', async () => {
    const { restApiId, answer } = await put(await alice(allow('apigateway:POST')));
    expect(await answer).toEqual(message('apigateway:PUT', at(`/restapis/${restApiId}`)));
  });

  test('one that takes a resource policy away needs UpdateRestApiPolicy', async () => {
    const client = await alice(allow('apigateway:PUT'));
    const overwriting = await put(client, { mode: 'overwrite' });
    expect(await overwriting.answer).toEqual(
      message('apigateway:UpdateRestApiPolicy', at(`/restapis/${overwriting.restApiId}`)),
    );
    expect(await (await put(client, { mode: 'merge' })).answer).toBe('pets');
  });
});
