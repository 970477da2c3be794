import {
  APIGatewayClient,
  CreateDeploymentCommand,
  GetIntegrationCommand,
  PutIntegrationCommand,
  TestInvokeMethodCommand,
  UpdateIntegrationCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { makeUser } from '../../lambda/testing/lambda-fixture.ts';
import { deployments } from '../documents.ts';
import { type ApigatewayFixture, apigatewayFixture, makeApi, makeMock } from '../testing/apigateway-fixture.ts';

const role = `arn:aws:iam::${account}:role/service/caller`;
const callers = 'arn:aws:iam::*:user/*';
let world: ApigatewayFixture;
let method: { restApiId: string; resourceId: string; httpMethod: string };

beforeEach(async () => {
  world = await apigatewayFixture();
  const { restApiId, rootId } = await makeApi(world);
  await makeMock(world, restApiId, rootId);
  method = { restApiId, resourceId: rootId, httpMethod: 'GET' };
});

const put = (credentials: string, gateway = world.gateway) =>
  gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', credentials }));

function patch(value: string, gateway = world.gateway) {
  const patchOperations = [{ op: 'replace', path: '/credentials', value } as const];
  return gateway.send(new UpdateIntegrationCommand({ ...method, patchOperations }));
}

async function who(...statements: object[]): Promise<APIGatewayClient> {
  const gateway = { Effect: 'Allow', Action: 'apigateway:*', Resource: '*' };
  return world.client(APIGatewayClient, await makeUser(world, 'alice', [gateway, ...statements]));
}

describe('credentials of an integration', () => {
  test.each([role, callers])('%s is taken, shown and changed', async (credentials) => {
    expect((await put(credentials)).credentials).toBe(credentials);
    expect((await world.gateway.send(new GetIntegrationCommand(method))).credentials).toBe(credentials);
    expect((await patch('')).credentials).toBeUndefined();
    expect((await patch(credentials)).credentials).toBe(credentials);
  });

  test('go with a deployment', async () => {
    await put(role);
    await world.gateway.send(new CreateDeploymentCommand({ restApiId: method.restApiId }));
    await patch('');
    const [deployed] = deployments.list(world.store, account, region);
    const resource = deployed?.value.api.resources[method.resourceId];
    expect(resource?.methods['GET']?.integration?.credentials).toBe(role);
  });

  test('mean nothing to a mock', async () => {
    await patch(role);
    expect(await world.gateway.send(new TestInvokeMethodCommand(method))).toMatchObject({
      status: 200,
      body: '{"ok":true}',
    });
  });

  test.each([
    'NONE',
    'caller',
    `arn:aws:iam::${account}:user/alice`,
    `arn:aws:iam::${account}:user/*`,
    'arn:aws:iam::1:role/x',
    `arn:aws:iam::${account}:role/`,
    `arn:aws:iam::${account}:role/a b`,
  ])('%j is refused', async (credentials) => {
    const refused = { name: 'BadRequestException', message: 'Invalid ARN specified in the request' };
    await expect(put(credentials)).rejects.toMatchObject(refused);
    await expect(patch(credentials)).rejects.toMatchObject(refused);
  });

  test('a role of another account is refused', async () => {
    const foreign = 'arn:aws:iam::210987654321:role/caller';
    const refused = {
      name: 'AccessDeniedException',
      message: 'Cross-account pass role is not allowed.',
      $metadata: { httpStatusCode: 403 },
    };
    await expect(put(foreign)).rejects.toMatchObject(refused);
    await expect(patch(foreign)).rejects.toMatchObject(refused);
  });
});

describe('iam:PassRole', () => {
  const passTo = (service: string) => ({
    ...{ Effect: 'Allow', Action: 'iam:PassRole', Resource: role },
    Condition: { StringEquals: { 'iam:PassedToService': service } },
  });
  const denied = {
    name: 'AccessDeniedException',
    message: `User: arn:aws:iam::${account}:user/alice is not authorized to perform: iam:PassRole on resource: ${role} because no identity-based policy allows the iam:PassRole action`,
  };

  test.each([
    ['not at all', []],
    ['to another service', [passTo('lambda.amazonaws.com')]],
  ])('without it nobody gives an integration a role: %s', async (_name, statements) => {
    const alice = await who(...statements);
    await expect(put(role, alice)).rejects.toMatchObject(denied);
    await expect(patch(role, alice)).rejects.toMatchObject(denied);
    expect((await put(callers, alice)).credentials).toBe(callers);
  });

  test('unverified: with it, for apigateway.amazonaws.com, a role is given', async () => {
    const alice = await who(passTo('apigateway.amazonaws.com'));
    expect((await put(role, alice)).credentials).toBe(role);
    expect((await patch(role, alice)).credentials).toBe(role);
  });

  test('every patch of the credentials is asked about', async () => {
    const alice = await who();
    const patchOperations = [role, callers].map((value) => ({ op: 'replace', path: '/credentials', value }) as const);
    await expect(alice.send(new UpdateIntegrationCommand({ ...method, patchOperations }))).rejects.toMatchObject(
      denied,
    );
  });
});
