import { APIGatewayClient, GetAccountCommand, UpdateAccountCommand } from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { account } from '../../../../test/sdk-harness.ts';
import { roles } from '../../../identity/documents.ts';
import { makeRole, makeUser } from '../../lambda/testing/lambda-fixture.ts';
import { type ApigatewayFixture, apigatewayFixture } from '../testing/apigateway-fixture.ts';

const service = 'apigateway.amazonaws.com';
let world: ApigatewayFixture;

beforeEach(async () => {
  world = await apigatewayFixture();
});

function give(value: string, gateway = world.gateway) {
  const patchOperations = [{ op: 'replace', path: '/cloudwatchRoleArn', value } as const];
  return gateway.send(new UpdateAccountCommand({ patchOperations }));
}

const roleOf = async () => (await world.gateway.send(new GetAccountCommand({}))).cloudwatchRoleArn;

describe('the role with which API Gateway writes logs', () => {
  test('is none at first, is set, and shown with the quotas', async () => {
    expect(await roleOf()).toBeUndefined();
    const role = await makeRole(world, 'logs', { service, path: '/service/' });
    const shown = { cloudwatchRoleArn: role, throttleSettings: { burstLimit: 5000, rateLimit: 10_000 } };
    expect(await give(role)).toMatchObject(shown);
    expect(await world.gateway.send(new GetAccountCommand({}))).toMatchObject(shown);
  });

  test('unverified: an empty text takes it away', async () => {
    await give(await makeRole(world, 'logs', { service }));
    expect((await give('')).cloudwatchRoleArn).toBeUndefined();
    expect(await roleOf()).toBeUndefined();
  });

  const untrusted = {
    name: 'BadRequestException',
    message:
      'The role ARN does not have required permissions configured. Please grant trust permission for API Gateway and add the required role policy.',
  };

  test('must let API Gateway assume it', async () => {
    await expect(give(await makeRole(world, 'other'))).rejects.toMatchObject(untrusted);
    expect(await roleOf()).toBeUndefined();
  });

  test.each([
    ['of this account', account, undefined],
    ['of another account', '210987654321', untrusted],
  ])('may trust it for calls %s alone', async (_name, source, refusal) => {
    const role = await makeRole(world, 'logs', { service });
    const document = roles.get(world.store, account, '', 'logs')!;
    const Condition = { StringEquals: { 'aws:SourceAccount': source } };
    const Statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole', Condition };
    const assumeRolePolicy = JSON.stringify({ Version: '2012-10-17', Statement });
    await world.store.commit([roles.replace(document, { ...document.value, assumeRolePolicy })]);
    if (refusal) await expect(give(role)).rejects.toMatchObject(refusal);
    else expect((await give(role)).cloudwatchRoleArn).toBe(role);
  });

  test.each([
    `arn:aws:iam::${account}:role/none`,
    `arn:aws:iam::${account}:role/__proto__`,
    `arn:aws:iam::${account}:role/path/logs`,
  ])('must exist: %s', async (role) => {
    await makeRole(world, 'logs', { service });
    await expect(give(role)).rejects.toMatchObject(untrusted);
  });

  test.each(['logs', `arn:aws:iam::${account}:user/logs`, 'arn:aws:iam::*:user/*'])('%s is no role', async (text) => {
    await expect(give(text)).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'The role ARN is not well formed',
    });
  });

  test('must be of the account', async () => {
    await expect(give('arn:aws:iam::210987654321:role/logs')).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: 'Cross-account pass role is not allowed.',
    });
  });

  test('needs iam:PassRole', async () => {
    const role = await makeRole(world, 'logs', { service });
    const update = { Effect: 'Allow', Action: 'apigateway:PATCH', Resource: '*' };
    const pass = { Effect: 'Allow', Action: 'iam:PassRole', Resource: role };
    const alice = world.client(APIGatewayClient, await makeUser(world, 'alice', [update]));
    await expect(give(role, alice)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(`iam:PassRole on resource: ${role}`),
    });
    const bob = world.client(APIGatewayClient, await makeUser(world, 'bob', [update, pass]));
    expect((await give(role, bob)).cloudwatchRoleArn).toBe(role);
  });
});

test.each([
  ['NotImplementedException', '/features', 'UsagePlans'],
  ['BadRequestException', '/nothing', ''],
])('%s: the patch %s', async (name, path, value) => {
  const patchOperations = [{ op: 'add', path, value } as const];
  await expect(world.gateway.send(new UpdateAccountCommand({ patchOperations }))).rejects.toMatchObject({ name });
});
