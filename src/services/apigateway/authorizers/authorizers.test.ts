import {
  APIGatewayClient,
  CreateAuthorizerCommand,
  type CreateAuthorizerCommandInput,
  DeleteAuthorizerCommand,
  DeleteMethodCommand,
  GetAuthorizerCommand,
  GetAuthorizersCommand,
  GetMethodCommand,
  PutMethodCommand,
  type PutMethodCommandInput,
  TestInvokeAuthorizerCommand,
  UpdateAuthorizerCommand,
  UpdateMethodCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { account } from '../../../../test/sdk-harness.ts';
import { makeUser } from '../../lambda/testing/lambda-fixture.ts';
import { type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';

const functionArn = `arn:aws:lambda:eu-west-1:${account}:function:guard`;
const authorizerUri = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
const identitySource = 'method.request.header.Authorization';
const pool = `arn:aws:cognito-idp:eu-west-1:${account}:userpool/eu-west-1_abc123`;
const role = `arn:aws:iam::${account}:role/caller`;

let world: PetsWorld['world'];
let restApiId: string;
let method: PetsWorld['method'];

beforeEach(async () => {
  const pets = await petsWorld();
  ({ world, method } = pets);
  ({ restApiId } = pets.api);
});

type Given = Partial<CreateAuthorizerCommandInput>;

async function create(more: Given = {}, gateway = world.gateway) {
  const token = { name: 'guard', type: 'TOKEN', authorizerUri, identitySource } as const;
  const { $metadata, ...answer } = await gateway.send(new CreateAuthorizerCommand({ restApiId, ...token, ...more }));
  return { status: $metadata.httpStatusCode, answer, key: { restApiId, authorizerId: answer.id ?? '' } };
}

const cognito: Given = { type: 'COGNITO_USER_POOLS', authorizerUri: undefined, providerARNs: [pool] };

describe('authorizers', () => {
  test('are made, read, listed, changed and deleted', async () => {
    const { status, answer, key } = await create({ authorizerResultTtlInSeconds: 60 });
    const expected = { id: key.authorizerId, name: 'guard', type: 'TOKEN', authType: 'custom', authorizerUri };
    expect([status, answer]).toEqual([201, { ...expected, identitySource, authorizerResultTtlInSeconds: 60 }]);
    expect(await world.gateway.send(new GetAuthorizerCommand(key))).toMatchObject(expected);
    const { items } = await world.gateway.send(new GetAuthorizersCommand({ restApiId }));
    expect(items).toEqual([answer]);
    const patchOperations = [
      { op: 'replace', path: '/name', value: 'gate' },
      { op: 'replace', path: '/authorizerResultTtlInSeconds', value: '0' },
      { op: 'replace', path: '/identityValidationExpression', value: 'Bearer .+' },
      { op: 'replace', path: '/authorizerCredentials', value: role },
    ] as const;
    const changed = await world.gateway.send(
      new UpdateAuthorizerCommand({ ...key, patchOperations: [...patchOperations] }),
    );
    expect(changed).toMatchObject({
      ...{ name: 'gate', authorizerResultTtlInSeconds: 0, identityValidationExpression: 'Bearer .+' },
      authorizerCredentials: role,
    });
    const gone = await world.gateway.send(new DeleteAuthorizerCommand(key));
    expect(gone.$metadata.httpStatusCode).toBe(202);
    await expect(world.gateway.send(new GetAuthorizerCommand(key))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Invalid Authorizer identifier specified',
    });
  });

  test('of user pools name them, and gain and lose them', async () => {
    const { answer, key } = await create(cognito);
    expect(answer).toEqual({
      ...{ id: key.authorizerId, name: 'guard', type: 'COGNITO_USER_POOLS', authType: 'cognito_user_pools' },
      ...{ providerARNs: [pool], identitySource },
    });
    const patch = (op: 'add' | 'remove' | 'replace', value: string) =>
      world.gateway.send(
        new UpdateAuthorizerCommand({ ...key, patchOperations: [{ op, path: '/providerARNs', value }] }),
      );
    const another = `${pool}x`;
    expect((await patch('add', another)).providerARNs).toEqual([pool, another]);
    expect((await patch('remove', pool)).providerARNs).toEqual([another]);
    await expect(patch('remove', another)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('unverified: their answers are kept for 300 seconds unless told', async () => {
    expect((await create()).answer.authorizerResultTtlInSeconds).toBe(300);
  });

  test('of a REQUEST need no source where nothing is kept', async () => {
    const request = { type: 'REQUEST', identitySource: undefined, authorizerResultTtlInSeconds: 0 } as const;
    expect((await create(request)).status).toBe(201);
  });

  test('recorded: two of an API never have the same name', async () => {
    await create();
    await expect(create()).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'Authorizer name must be unique. Authorizer guard already exists in this RestApi.',
    });
  });

  test('recorded: what names no function is no URI', async () => {
    await expect(create({ authorizerUri: functionArn })).rejects.toMatchObject({
      name: 'BadRequestException',
      message: `Invalid Authorizer URI: ${functionArn}. Authorizer URI should be a valid API Gateway ARN that represents a Lambda function invocation.`,
    });
  });

  test.each<[string, Given]>([
    ['a blank name', { name: ' ' }],
    ['no source of a token', { identitySource: undefined }],
    ['a source that is no header of a token', { identitySource: 'method.request.querystring.token' }],
    ['two sources of a token', { identitySource: `${identitySource},method.request.header.B` }],
    ['no source of a request whose answers are kept', { type: 'REQUEST', identitySource: undefined }],
    ['a source of a request that is none', { type: 'REQUEST', identitySource: 'method.request.body.a' }],
    ['a time to live beyond an hour', { authorizerResultTtlInSeconds: 3601 }],
    ['a time to live below nothing', { authorizerResultTtlInSeconds: -1 }],
    ['an expression that is no pattern', { identityValidationExpression: '(a' }],
    ['credentials that are no role', { authorizerCredentials: 'arn:aws:iam::*:user/*' }],
    ['no user pools', { ...cognito, providerARNs: [] }],
    ['a user pool that is none', { ...cognito, providerARNs: [role] }],
  ])('unverified: %s is a bad request', async (_what, given) => {
    await expect(create(given)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test.each(['JWT', 'constructor'])('unverified: %s is no type, of a new one or an old one', async (type) => {
    await expect(create({ type: type as 'TOKEN' })).rejects.toMatchObject({ name: 'ValidationException' });
    const { key } = await create();
    const patchOperations = [{ op: 'replace', path: '/type', value: type } as const];
    const changed = world.gateway.send(new UpdateAuthorizerCommand({ ...key, patchOperations }));
    await expect(changed).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('a role of another account is refused, and a role must be passed', async () => {
    const foreign = 'arn:aws:iam::999999999999:role/caller';
    await expect(create({ authorizerCredentials: foreign })).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: 'Cross-account pass role is not allowed.',
    });
    const statement = { Effect: 'Allow', Action: 'apigateway:*', Resource: '*' };
    const alice = world.client(APIGatewayClient, await makeUser(world, 'alice', [statement]));
    await expect(create({ authorizerCredentials: role }, alice)).rejects.toMatchObject({
      message: expect.stringContaining('iam:PassRole'),
    });
  });

  test('AWS documents at most 10 of an API (unverified text)', async () => {
    for (let at = 0; at < 10; at++) await create({ name: `a${at}` });
    await expect(create()).rejects.toMatchObject({ name: 'LimitExceededException' });
  });
});

const invalid = {
  name: 'BadRequestException',
  message:
    'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
};

describe('methods', () => {
  const put = (more: Partial<PutMethodCommandInput>) =>
    world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'CUSTOM', ...more }));

  test('name their authorizer, which is not deleted meanwhile (recorded)', async () => {
    const { key } = await create();
    expect(await put({ authorizerId: key.authorizerId })).toMatchObject({
      authorizationType: 'CUSTOM',
      authorizerId: key.authorizerId,
    });
    await expect(world.gateway.send(new DeleteAuthorizerCommand(key))).rejects.toMatchObject({
      name: 'ConflictException',
      message: "Cannot delete authorizer 'guard', is referenced in method: GET//pets",
    });
    await world.gateway.send(new DeleteMethodCommand(method));
    await world.gateway.send(new DeleteAuthorizerCommand(key));
  });

  test.each([undefined, '', 'abc123', 'constructor', '__proto__'])(
    'recorded of one: %j is no authorizer',
    async (id) => {
      await create();
      await expect(put({ authorizerId: id })).rejects.toMatchObject(invalid);
    },
  );

  test('unverified: the authorizer is of the kind that the method says', async () => {
    const token = await create();
    const pools = await create({ ...cognito, name: 'pools' });
    await expect(put({ authorizerId: pools.key.authorizerId })).rejects.toMatchObject(invalid);
    const wrong = put({ authorizationType: 'COGNITO_USER_POOLS', authorizerId: token.key.authorizerId });
    await expect(wrong).rejects.toMatchObject(invalid);
  });

  test('have scopes, one by one', async () => {
    const { key } = await create(cognito);
    const given = { authorizationType: 'COGNITO_USER_POOLS', authorizerId: key.authorizerId };
    expect(await put({ ...given, authorizationScopes: ['a/read'] })).toMatchObject({ authorizationScopes: ['a/read'] });
    const patch = (op: 'add' | 'remove' | 'replace', value: string) =>
      world.gateway.send(
        new UpdateMethodCommand({ ...method, patchOperations: [{ op, path: '/authorizationScopes', value }] }),
      );
    expect((await patch('add', 'a/write')).authorizationScopes).toEqual(['a/read', 'a/write']);
    expect((await patch('remove', 'a/read')).authorizationScopes).toEqual(['a/write']);
    expect(await patch('remove', 'a/write')).not.toHaveProperty('authorizationScopes');
    // Unverified: how several are written.
    expect((await patch('replace', 'b/read, b/write')).authorizationScopes).toEqual(['b/read', 'b/write']);
    expect(await patch('replace', '')).not.toHaveProperty('authorizationScopes');
  });

  test('get one, and lose it with their type', async () => {
    const { key } = await create();
    await put({ authorizationType: 'NONE', authorizerId: key.authorizerId });
    expect(await world.gateway.send(new GetMethodCommand(method))).not.toHaveProperty('authorizerId');
    const patch = (...patches: [path: string, value: string][]) =>
      world.gateway.send(
        new UpdateMethodCommand({
          ...method,
          patchOperations: patches.map(([path, value]) => ({ op: 'replace', path, value })),
        }),
      );
    await expect(patch(['/authorizationType', 'CUSTOM'])).rejects.toMatchObject(invalid);
    const both = patch(['/authorizationType', 'CUSTOM'], ['/authorizerId', key.authorizerId]);
    expect(await both).toMatchObject({ authorizerId: key.authorizerId });
    expect(await patch(['/authorizationType', 'AWS_IAM'])).not.toHaveProperty('authorizerId');
  });
});

describe('TestInvokeAuthorizer', () => {
  test('recorded: without its source a request is a 401, and the log says no more', async () => {
    const { key } = await create();
    const { clientStatus, log } = await world.gateway.send(new TestInvokeAuthorizerCommand(key));
    const lines = (log ?? '').split('\n').map((line) => line.replace(/^.{28} : /, ''));
    const [, id = ''] = /^Execution log for request (.+)$/.exec(lines[0] ?? '') ?? [];
    expect([clientStatus, ...lines]).toEqual([
      ...[401, `Execution log for request ${id}`],
      `Starting authorizer: ${key.authorizerId} for request: ${id}`,
      ...['Incoming identity: null', `Unauthorized request: ${id}`, 'Unauthorized', ''],
    ]);
  });

  test('additionalContext is not taken silently', async () => {
    const { key } = await create();
    const asked = world.gateway.send(new TestInvokeAuthorizerCommand({ ...key, additionalContext: { a: 'b' } }));
    await expect(asked).rejects.toMatchObject({
      name: 'NotImplementedException',
      message: expect.stringContaining('additionalContext'),
    });
  });
});
