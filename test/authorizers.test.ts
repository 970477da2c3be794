/** APIs behind authorizers, over a socket: functions that run, tokens that are verified, denials that are explained. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  APIGatewayClient,
  CreateAuthorizerCommand,
  type CreateAuthorizerCommandInput,
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  FlushStageAuthorizersCacheCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  type PutMethodCommandInput,
  TestInvokeAuthorizerCommand,
  UpdateAuthorizerCommand,
} from '@aws-sdk/client-api-gateway';
import { IAMClient } from '@aws-sdk/client-iam';
import { AddPermissionCommand, LambdaClient, RemovePermissionCommand } from '@aws-sdk/client-lambda';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, type Seen } from '../examples/story/call.ts';
import { explanationText } from '../src/cli/output/explanation-text.ts';
import { findInterpreters } from '../src/runtime/interpreters/candidates.ts';
import type { RequestExplanation } from '../src/server/admin/requests.ts';
import { type StartedServer, startedServer } from '../src/server/testing/started-server.ts';
import { apiPermission, makeFunction, makeRole } from './proxied-function.ts';

const account = '123456789012';
const region = 'us-east-1';
const pool = `arn:aws:cognito-idp:${region}:${account}:userpool/us-east-1_abc123`;
const nodeRuntime = `nodejs${process.versions.node.split('.')[0]}.x`;
const pythons = await findInterpreters('python');
const keys = mkdtempSync(join(tmpdir(), 'user-pool-keys-'));
const { publicKey, privateKey } = await generateKeyPair('RS256');

const handlers = {
  python: {
    Runtime: 'python3.13',
    Handler: 'app.handler',
    files: {
      'app.py': `
def handler(event, context):
    token = event['authorizationToken']
    if token == 'nobody':
        raise Exception('Unauthorized')
    if token == 'broken':
        return 'not a policy'
    effect = 'Allow' if token == 'cat' else 'Deny'
    statement = {'Sid': 'Cats', 'Effect': effect, 'Action': 'execute-api:Invoke', 'Resource': event['methodArn']}
    return {
        'principalId': token,
        'policyDocument': {'Version': '2012-10-17', 'Statement': [statement]},
        'context': {'tenant': 'cats', 'level': 3, 'admin': True},
    }
`,
    },
  },
  node: {
    Runtime: nodeRuntime,
    Handler: 'index.handler',
    files: {
      'index.mjs': `
let calls = 0;
export const handler = async ({ type, methodArn, headers, queryStringParameters, requestContext, stageVariables }) => {
  if (!type) return { statusCode: 200, body: JSON.stringify(requestContext.authorizer) };
  const Effect = headers['x-key'] === queryStringParameters.key ? 'Allow' : 'Deny';
  const Statement = [{ Effect, Action: 'execute-api:Invoke', Resource: methodArn }];
  const context = { calls: ++calls, path: requestContext.resourcePath };
  return { principalId: 'p', policyDocument: { Version: '2012-10-17', Statement }, context };
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
let backEnd: string;

beforeAll(async () => {
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' };
  writeFileSync(join(keys, 'us-east-1_abc123.json'), JSON.stringify({ keys: [jwk] }));
  server = await startedServer({ userPoolKeys: join(keys, '{userPoolId}.json') });
  iam = new IAMClient(server.client);
  lambda = new LambdaClient(server.client);
  gateway = new APIGatewayClient(server.client);
  role = await makeRole(iam, 'runner', 'lambda.amazonaws.com');
  const api = await gateway.send(new CreateRestApiCommand({ name: 'pets' }));
  restApiId = api.id ?? '';
  rootId = api.rootResourceId ?? '';
  backEnd = await makeFunction(lambda, 'back-end', handlers.node, role);
  await allow('back-end', '*/GET/*');
});
afterAll(async () => {
  await server.close();
  rmSync(keys, { recursive: true });
});

const allow = (FunctionName: string, source: string) =>
  lambda.send(new AddPermissionCommand(apiPermission(FunctionName, restApiId, source)));

type Guard = Partial<CreateAuthorizerCommandInput> & Pick<CreateAuthorizerCommandInput, 'name' | 'type'>;

/** `GET /{path}` behind a new authorizer, deployed to the stage dev. */
async function guarded(pathPart: string, guard: Guard, more: Partial<PutMethodCommandInput> = {}): Promise<string> {
  const usual = { restApiId, identitySource: 'method.request.header.Authorization' };
  const { id: authorizerId } = await gateway.send(new CreateAuthorizerCommand({ ...usual, ...guard }));
  const { id: resourceId } = await gateway.send(new CreateResourceCommand({ restApiId, parentId: rootId, pathPart }));
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  await gateway.send(new PutMethodCommand({ ...method, authorizationType: 'CUSTOM', authorizerId, ...more }));
  const integration = { type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri: backEnd } as const;
  await gateway.send(new PutIntegrationCommand({ ...method, ...integration }));
  await deploy();
  return authorizerId ?? '';
}

const deploy = () => gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));

function get(path: string, headers: Record<string, string> = {}): Promise<Seen> {
  const url = `${server.url}/restapis/${restApiId}/dev/_user_request_/${path}`;
  return call({ method: 'GET', url, headers });
}

async function explained({ headers }: Seen): Promise<string> {
  const answer = await server.ask(`requests/${headers['x-amzn-requestid']}/explanation`);
  return explanationText((await answer.json()) as RequestExplanation);
}

const unauthorized = { status: 401, body: '{"message":"Unauthorized"}' };

describe.skipIf(pythons.length === 0)('TOKEN, in Python (needs a python3)', () => {
  let authorizerId: string;
  beforeAll(async () => {
    const authorizerUri = await makeFunction(lambda, 'guard', handlers.python, role);
    authorizerId = await guarded('cats', { name: 'guard', type: 'TOKEN', authorizerUri });
  });

  test('without permission: 500, and what helps is said', async () => {
    const seen = await get('cats', { Authorization: 'cat' });
    expect(seen).toMatchObject({ status: 500, body: '{"message":null}' });
    const text = await explained(seen);
    expect(text).toContain(`Authorizer guard (${authorizerId}): `);
    expect(text).toContain(
      `--source-arn 'arn:aws:execute-api:${region}:${account}:${restApiId}/authorizers/${authorizerId}'`,
    );
    await allow('guard', `authorizers/${authorizerId}`);
  });

  test('whom it lets in is known to the back end', async () => {
    const seen = await get('cats', { Authorization: 'cat' });
    expect(seen.status).toBe(200);
    const { integrationLatency, ...told } = JSON.parse(seen.body) as Record<string, unknown>;
    expect(told).toEqual({ principalId: 'cat', tenant: 'cats', level: '3', admin: 'true' });
    expect(integrationLatency).toEqual(expect.any(Number));
  });

  test('what it let in before needs no function', async () => {
    await lambda.send(new RemovePermissionCommand({ FunctionName: 'guard', StatementId: 'api' }));
    expect((await get('cats', { Authorization: 'cat' })).status).toBe(200);
    expect((await get('cats', { Authorization: 'dog' })).status).toBe(500);
    await allow('guard', `authorizers/${authorizerId}`);
  });

  test('a denial is explained: which authorizer, what it answered, which statement', async () => {
    const seen = await get('cats', { Authorization: 'dog' });
    expect(seen).toMatchObject({
      status: 403,
      body: '{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}',
    });
    const text = await explained(seen);
    expect(text).toContain(`by         dog (authorizer guard (${authorizerId}))`);
    expect(text).toContain('Decision   explicit-deny by the identity-based policy layer');
    expect(text).toContain(`Deny Cats on line 4 of the policy that authorizer guard (${authorizerId}) answered`);
    expect(text).toContain('"Effect": "Deny"');
  });

  test('Unauthorized is a 401, what is no policy a 500', async () => {
    expect(await get('cats')).toMatchObject(unauthorized);
    expect(await get('cats', { Authorization: 'nobody' })).toMatchObject(unauthorized);
    expect(await get('cats', { Authorization: 'broken' })).toMatchObject({ status: 500, body: '{"message":null}' });
  });

  test('TestInvokeAuthorizer shows what it answers, in the lines that were recorded', async () => {
    const key = { restApiId, authorizerId };
    const tested = await gateway.send(new TestInvokeAuthorizerCommand({ ...key, headers: { Authorization: 'cat' } }));
    const methodArn = `arn:aws:execute-api:${region}:${account}:${restApiId}/ESTestInvoke-stage/GET/`;
    expect(tested).toMatchObject({ clientStatus: 0, principalId: 'cat' });
    expect(JSON.parse(tested.policy ?? '')).toMatchObject({ Statement: [{ Effect: 'Allow', Resource: methodArn }] });
    for (const line of [
      'Incoming identity: ***',
      `Endpoint request body after transformations: {"type":"TOKEN","authorizationToken":"cat","methodArn":"${methodArn}"}`,
      'Authorizer result body before parsing: {"principalId": "cat"',
      'Using valid authorizer policy for principal: ***',
      'Successfully completed authorizer execution',
    ]) {
      expect(tested.log).toContain(line);
    }
    const broken = await gateway.send(
      new TestInvokeAuthorizerCommand({ ...key, headers: { Authorization: 'broken' } }),
    );
    expect(broken.clientStatus).toBe(500);
    // Recorded 2016-09-14, of null.
    expect(broken.log).toMatch(
      /: Authorizer result body before parsing: "not a policy"\n.* : Execution failed due to configuration error: Could not parse policy\n.* : AuthorizerConfigurationException\n$/,
    );
  });
});

describe('REQUEST, in Node', () => {
  let authorizerId: string;
  beforeAll(async () => {
    const authorizerUri = await makeFunction(lambda, 'gate', handlers.node, role);
    const identitySource = 'method.request.header.x-key,method.request.querystring.key';
    authorizerId = await guarded('gates', { name: 'gate', type: 'REQUEST', authorizerUri, identitySource });
    await allow('gate', `authorizers/${authorizerId}`);
  });

  test('sees the request, and is asked once for the same sources', async () => {
    const first = await get('gates?key=a', { 'x-key': 'a' });
    expect(JSON.parse(first.body)).toMatchObject({ principalId: 'p', calls: '1', path: '/gates' });
    expect(JSON.parse((await get('gates?key=a', { 'x-key': 'a' })).body)).toMatchObject({ calls: '1' });
    expect((await get('gates?key=b', { 'x-key': 'a' })).status).toBe(403);
    expect(await get('gates', { 'x-key': 'a' })).toMatchObject(unauthorized);
  });

  test('no papers of IAM open it', async () => {
    const answered = await server.ask(`reachable-methods?principal=arn:aws:iam::${account}:root`);
    const { methods } = (await answered.json()) as { readonly methods: readonly { readonly resourcePath: string }[] };
    expect(methods.find(({ resourcePath }) => resourcePath === '/gates')).toMatchObject({
      authorizationType: 'CUSTOM',
      effect: 'implicit-deny',
    });
  });

  test('FlushStageAuthorizersCache forgets what it answered', async () => {
    const flushed = await gateway.send(new FlushStageAuthorizersCacheCommand({ restApiId, stageName: 'dev' }));
    expect(flushed.$metadata.httpStatusCode).toBe(202);
    const asked = JSON.parse((await get('gates?key=a', { 'x-key': 'a' })).body) as { readonly calls: string };
    expect(Number(asked.calls)).toBeGreaterThan(1);
  });

  test('a change of it takes effect with the next deployment, which forgets what it answered', async () => {
    const patchOperations = [
      { op: 'replace', path: '/identitySource', value: 'method.request.querystring.key' } as const,
    ];
    await gateway.send(new UpdateAuthorizerCommand({ restApiId, authorizerId, patchOperations }));
    expect(await get('gates?key=a')).toMatchObject(unauthorized);
    await deploy();
    // The function is asked, and fails without the header that it compares.
    expect((await get('gates?key=a')).status).toBe(403);
  });
});

describe('Cognito', () => {
  const issuer = `https://cognito-idp.${region}.amazonaws.com/us-east-1_abc123`;
  const token = (claims: object) =>
    new SignJWT({ iss: issuer, sub: 'u1', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setExpirationTime('1h')
      .sign(privateKey);

  test('an identity token lets in, and its claims go to the back end', async () => {
    await guarded(
      'id',
      { name: 'id', type: 'COGNITO_USER_POOLS', providerARNs: [pool] },
      { authorizationType: 'COGNITO_USER_POOLS' },
    );
    const seen = await get('id', { Authorization: await token({ token_use: 'id', aud: 'client1', 'custom:n': 1 }) });
    expect(seen.status).toBe(200);
    expect(JSON.parse(seen.body)).toMatchObject({
      claims: { iss: issuer, sub: 'u1', aud: 'client1', 'custom:n': '1' },
    });
    expect(await get('id')).toMatchObject(unauthorized);
    const wrong = await get('id', { Authorization: await token({ token_use: 'access', client_id: 'client1' }) });
    expect(wrong).toMatchObject(unauthorized);
    expect(await explained(wrong)).toContain('an identity token is asked for, and this one is for access');
  });

  test('an access token with one of the scopes lets in', async () => {
    const more = { authorizationType: 'COGNITO_USER_POOLS', authorizationScopes: ['pets/read'] };
    await guarded('scoped', { name: 'scoped', type: 'COGNITO_USER_POOLS', providerARNs: [pool] }, more);
    const scoped = (scope: string) => token({ token_use: 'access', client_id: 'client1', scope });
    expect((await get('scoped', { Authorization: await scoped('pets/read openid') })).status).toBe(200);
    expect(await get('scoped', { Authorization: await scoped('openid') })).toMatchObject(unauthorized);
  });
});
