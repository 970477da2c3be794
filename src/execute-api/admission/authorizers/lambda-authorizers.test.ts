import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawHeader } from '../../../http/raw-request.ts';
import { rulingOf } from '../../../identity/rulings/considered.ts';
import { explainedRuling } from '../../../identity/rulings/explained-ruling.ts';
import type {
  AuthorizerDocument,
  IntegrationDocument,
  RestApiDocument,
} from '../../../services/apigateway/documents.ts';
import type { DataPlaneOptions } from '../../data-plane.ts';
import { answer, authorizerOf, functionArn, guardedBy } from '../../testing/authorizer-fixture.ts';
import {
  account,
  apiId,
  apiOf,
  gateway,
  headerOf,
  methodOf,
  mockOf,
  now,
  policyOf,
  region,
  type Sent,
  unsigned,
} from '../../testing/gateway-fixture.ts';

const token = ['Authorization', 'letmein'] as const satisfies RawHeader;
const arn = (path: string) => `arn:aws:execute-api:${region}:${account}:${apiId}/prod/${path}`;
const template = '{"who":"$context.authorizer.principalId","n":"$context.authorizer.n","ok":"$context.authorizer.ok"}';

/** An API with `GET /pets/{id}` behind the authorizer. */
function guarded(
  guard: ReturnType<typeof guardedBy>,
  authorizer: Partial<AuthorizerDocument> = {},
  more: Partial<RestApiDocument> = {},
  options: Partial<DataPlaneOptions> = {},
  integration: IntegrationDocument = mockOf(template),
) {
  const method = methodOf('GET', { authorizationType: 'CUSTOM', authorizerId: 'a1b2c3', integration });
  const api = { ...apiOf({ '/pets/{id}': [method] }), authorizers: { a1b2c3: authorizerOf(authorizer) }, ...more };
  const world = gateway(api, { backends: guard.backends, ...options }, { color: 'red' });
  const ask = (sent: Sent = {}) => world.send(unsigned({ path: '/prod/pets/1', headers: [token], ...sent }));
  return { ...world, ask };
}

async function seen(world: ReturnType<typeof guarded>, sent?: Sent) {
  const response = await world.ask(sent);
  return [response.status, headerOf(response, 'x-amzn-ErrorType'), String(response.body)];
}

const unauthorized = [401, 'UnauthorizedException', '{"message":"Unauthorized"}'];

describe('TOKEN', () => {
  test('the function is told the token and the method, for API Gateway and with the ARN of the authorizer', async () => {
    const guard = guardedBy(answer('Allow'));
    expect((await guarded(guard).ask()).status).toBe(200);
    const [call] = guard.calls;
    expect(call?.payload.toString()).toBe(
      `{"type":"TOKEN","authorizationToken":"letmein","methodArn":"${arn('GET/pets/1')}"}`,
    );
    expect(call).toMatchObject({
      functionArn,
      caller: { kind: 'service', service: 'apigateway.amazonaws.com' },
      keys: {
        'aws:sourcearn': `arn:aws:execute-api:${region}:${account}:${apiId}/authorizers/a1b2c3`,
        'aws:sourceaccount': account,
      },
    });
  });

  test('its principalId and context are $context.authorizer, as texts', async () => {
    const guard = guardedBy(answer('Allow', { context: { n: 1, ok: true, principalId: 'forged' } }));
    expect((await guarded(guard).ask()).body).toBe('{"who":"user|a1","n":"1","ok":"true"}');
  });

  test.each<[string, RawHeader[], Partial<AuthorizerDocument>]>([
    ['no token', [], {}],
    ['an empty token', [['Authorization', '']], {}],
    ['a token that the expression does not match', [token], { identityValidationExpression: 'Bearer .*' }],
    ['a token that matches in part alone', [token], { identityValidationExpression: 'letme' }],
    ['an expression without end', [['Authorization', 'a'.repeat(2000)]], { identityValidationExpression: '(a*)*b' }],
  ])('%s is a 401, and no call', async (_what, headers, authorizer) => {
    const guard = guardedBy(answer('Allow'));
    expect(await seen(guarded(guard, authorizer), { headers })).toEqual(unauthorized);
    expect(guard.calls).toEqual([]);
  });

  test('a signature is no token of AWS here: the header goes to the function as it is', async () => {
    const guard = guardedBy(answer('Allow'));
    await guarded(guard).ask({ headers: [['authorization', 'AWS4-HMAC-SHA256 x']] });
    expect(guard.events()[0].authorizationToken).toBe('AWS4-HMAC-SHA256 x');
  });
});

describe('what the function answers', () => {
  const configuration = [500, 'AuthorizerConfigurationException', '{"message":null}'];
  const failure = [500, 'AuthorizerFailureException', '{"message":null}'];

  test('recorded: an explicit Deny is a 403', async () => {
    expect(await seen(guarded(guardedBy(answer('Deny'))))).toEqual([
      403,
      'AccessDeniedException',
      '{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}',
    ]);
  });

  test('recorded: no Allow for the method is a 403', async () => {
    const elsewhere = answer('Allow', {}, arn('GET/pets/2'));
    expect(await seen(guarded(guardedBy(elsewhere)))).toEqual([
      403,
      'AccessDeniedException',
      '{"Message":"User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action"}',
    ]);
  });

  test.each([
    [answer('Deny'), ' with an explicit deny'],
    [answer('Allow', {}, arn('GET/pets/2')), ''],
  ])('without reasons, as before late 2025: %j', async (result, end) => {
    const world = guarded(guardedBy(result), {}, {}, { denialReasons: false });
    expect((await world.ask()).body).toBe(`{"Message":"User is not authorized to access this resource${end}"}`);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', '"Unauthorized"'],
    ['no JSON', 'nonsense'],
    ['a list', []],
    ['an answer of a proxy', { statusCode: 401, body: 'no' }],
    ['no principalId (unverified)', { policyDocument: answer('Allow').policyDocument }],
    ['no policy', { principalId: 'a' }],
    ['a policy without statements', { principalId: 'a', policyDocument: { Version: '2012-10-17' } }],
    ['a list in the context', answer('Allow', { context: { roles: ['a'] } })],
    ['an object in the context', answer('Allow', { context: { a: { b: 1 } } })],
    ['more than 8 kB (unverified)', answer('Allow', { context: { a: 'x'.repeat(9000) } })],
  ])('%s is a 500 of the configuration', async (_what, result) => {
    const world = guarded(guardedBy(result));
    expect(await seen(world)).toEqual(configuration);
    expect(world.trace.latest(1)[0]?.error?.message).toContain(
      'Authorizer guard (a1b2c3): Execution failed due to configuration error: Could not parse policy',
    );
    expect(world.defects).toEqual([]);
  });

  test('the error Unauthorized is a 401', async () => {
    const guard = guardedBy({ errorMessage: 'Unauthorized' }, { failed: true });
    expect(await seen(guarded(guard))).toEqual(unauthorized);
  });

  test('unverified: any other error is a 500, a failure of the authorizer', async () => {
    const world = guarded(guardedBy({ errorMessage: 'no luck' }, { failed: true }));
    expect(await seen(world)).toEqual(failure);
    expect(world.trace.latest(1)[0]?.error?.message).toContain('customer function error: no luck');
  });

  test('without permission it is a 500, and the trace names the command that gives it', async () => {
    const world = guarded(guardedBy('', { kind: 'refused', status: 403, message: 'denied' }));
    expect(await seen(world)).toEqual(configuration);
    const message = world.trace.latest(1)[0]?.error?.message;
    expect(message).toContain('Invalid permissions on Lambda function');
    expect(message).toContain(`--source-arn 'arn:aws:execute-api:${region}:${account}:${apiId}/authorizers/a1b2c3'`);
  });

  test('as a role that does not trust API Gateway nobody is called', async () => {
    const guard = guardedBy(answer('Allow'));
    const world = guarded(guard, { authorizerCredentials: `arn:aws:iam::${account}:role/caller` });
    expect(await seen(world)).toEqual(configuration);
    expect(world.trace.latest(1)[0]?.error?.message).toContain('does not have permission to assume the provided role');
    expect(guard.calls).toEqual([]);
  });

  test('whatever it is, the client is told no more than AWS tells', async () => {
    const effect = fc.constantFrom('Allow', 'Deny', 'allow', '__proto__', 7);
    const resource = fc.constantFrom('*', arn('*'), arn('GET/pets/1'), 'nonsense', ['*'], {});
    const Statement = fc.array(
      fc.record({ Effect: effect, Action: fc.constantFrom('execute-api:Invoke', '*', ''), Resource: resource }),
    );
    const policyDocument = fc.oneof(
      fc.record({ Version: fc.constantFrom('2012-10-17', '', 1), Statement }),
      fc.jsonValue(),
    );
    const likely = fc.record(
      {
        principalId: fc.oneof(fc.string(), fc.jsonValue()),
        policyDocument,
        context: fc.jsonValue(),
        usageIdentifierKey: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const results = fc.oneof(likely, fc.jsonValue(), fc.string());
    await fc.assert(
      fc.asyncProperty(results, async (result) => {
        const world = guarded(guardedBy(result));
        const { status } = await world.ask();
        expect([200, 403, 500]).toContain(status);
        expect(world.defects).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('names of JavaScript are names like others in a context', async () => {
    const result = JSON.stringify(answer('Allow')).replace(/\}$/, ',"context":{"__proto__":"p","constructor":"c"}}');
    const shown = mockOf('$context.authorizer.get("__proto__") $context.authorizer.get("constructor")');
    const response = await guarded(guardedBy(result), {}, {}, {}, shown).ask();
    expect(response.body).toBe('p c');
  });
});

describe('gateway responses', () => {
  test.each([
    ['UNAUTHORIZED', {}, []],
    ['ACCESS_DENIED', answer('Deny', { context: { why: 'unpaid' } }), [token]],
    ['AUTHORIZER_CONFIGURATION_ERROR', {}, [token]],
  ] as const)('%s is its own type, and speaks of $context.authorizer', async (type, result, headers) => {
    const responseTemplates = { 'application/json': '$context.error.responseType $context.authorizer.why' };
    const gatewayResponses = { [type]: { statusCode: '499', responseParameters: {}, responseTemplates } };
    const world = guarded(guardedBy(result), {}, { gatewayResponses });
    const response = await world.ask({ headers: [...headers] });
    expect([response.status, response.body]).toEqual([499, `${type} ${type === 'ACCESS_DENIED' ? 'unpaid' : ''}`]);
  });
});

describe('a denial is explained', () => {
  test('by the statement of the authorizer that decided', async () => {
    const world = guarded(guardedBy(answer('Deny')));
    const response = await world.ask();
    const [verdict] = world.trace.verdictsOf(headerOf(response, 'x-amzn-RequestId') ?? '');
    const explained = explainedRuling(rulingOf(verdict!));
    expect(explained).toMatchObject({
      principal: 'user|a1 (authorizer guard (a1b2c3))',
      action: 'execute-api:Invoke',
      resource: arn('GET/pets/1'),
      effect: 'explicit-deny',
      layer: 'identity',
      decidedBy: { effect: 'Deny', line: 4, policy: { name: 'the policy that authorizer guard (a1b2c3) answered' } },
    });
  });

  test('where nothing allows it, the authorizer is named as the one to answer it', async () => {
    const world = guarded(guardedBy(answer('Allow', {}, arn('GET/pets/2'))));
    const response = await world.ask();
    const [verdict] = world.trace.verdictsOf(headerOf(response, 'x-amzn-RequestId') ?? '');
    expect(explainedRuling(rulingOf(verdict!))).toMatchObject({
      effect: 'implicit-deny',
      nearest: [{ failure: { part: 'resource' } }],
      changes: [{ kind: 'add-statement', layer: 'identity', attachTo: 'authorizer guard (a1b2c3)' }],
    });
  });
});

describe('with a resource policy', () => {
  test.each([
    ['Allow', 'Allow', '*', 200],
    ['Allow', 'Allow', 'nothing', 200],
    ['Allow', 'Deny', '*', 403],
    ['Deny', 'Allow', '*', 403],
  ] as const)('the authorizer says %s, the policy %s of %s: %i', async (said, effect, of, status) => {
    const resource = of === '*' ? '*' : arn('POST/none');
    const guard = guardedBy(answer(said));
    const world = guarded(guard, {}, { policy: policyOf(effect, resource, '*') });
    expect((await world.ask()).status).toBe(status);
    // What the policy denies is denied before the function is asked.
    expect(guard.calls.length).toBe(effect === 'Deny' ? 0 : 1);
  });

  test('what neither allows is denied; what the policy alone allows is allowed', async () => {
    const silent = () => guardedBy(answer('Allow', {}, arn('POST/none')));
    const allowing = guarded(silent(), {}, { policy: policyOf('Allow', '*', '*') });
    expect((await allowing.ask()).status).toBe(200);
    const saying = guarded(silent(), {}, { policy: policyOf('Allow', arn('POST/none'), '*') });
    expect((await saying.ask()).status).toBe(403);
  });

  test('an account that the policy names is nobody whom an authorizer vouches for', async () => {
    const named = policyOf('Allow', '*', { AWS: `arn:aws:iam::${account}:root` });
    const world = guarded(guardedBy(answer('Allow', {}, arn('POST/none'))), {}, { policy: named });
    expect((await world.ask()).status).toBe(403);
  });
});

describe('answers are kept', () => {
  const times = async (authorizer: Partial<AuthorizerDocument>, sent: readonly Sent[]) => {
    const guard = guardedBy(answer('Allow'));
    const world = guarded(guard, authorizer);
    for (const each of sent) expect((await world.ask(each)).status).toBe(200);
    return guard.calls.length;
  };
  const other = { headers: [['Authorization', 'another']] } as const satisfies Sent;

  test.each<[string, Partial<AuthorizerDocument>, readonly Sent[], number]>([
    ['for 300 seconds unless told', {}, [{}, { at: now + 299_999 }], 1],
    ['and no longer', {}, [{}, { at: now + 300_000 }], 2],
    ['for as long as told', { authorizerResultTtlInSeconds: 3600 }, [{}, { at: now + 3_599_999 }], 1],
    ['not at all with 0', { authorizerResultTtlInSeconds: 0 }, [{}, {}], 2],
    ['for each token', {}, [{}, other, other, {}], 2],
    ['for every method of the stage', {}, [{}, { path: '/prod/pets/2' }], 1],
  ])('%s', async (_what, authorizer, sent, calls) => {
    expect(await times(authorizer, sent)).toBe(calls);
  });

  test('the policy that is kept is asked about each method', async () => {
    const world = guarded(guardedBy(answer('Allow', {}, arn('GET/pets/1'))));
    expect((await world.ask()).status).toBe(200);
    expect((await world.ask({ path: '/prod/pets/2' })).status).toBe(403);
  });

  test('what is kept is answered in the same turn; integrationLatency is then 0 (unverified)', async () => {
    const world = guarded(guardedBy(answer('Allow')), {}, {}, {}, mockOf('$context.authorizer.integrationLatency'));
    await world.ask();
    const request = unsigned({ path: '/prod/pets/1', headers: [token] });
    const again = world.plane(request, { apiId, region, stageName: 'prod', path: 'pets/1' });
    expect(again).toMatchObject({ status: 200, body: '0' });
  });

  test('failures are not kept (unverified)', async () => {
    const guard = guardedBy({ errorMessage: 'Unauthorized' }, { failed: true });
    const world = guarded(guard);
    await world.ask();
    await world.ask();
    expect(guard.calls.length).toBe(2);
  });

  test('a stage that changes begins anew', async () => {
    const guard = guardedBy(answer('Allow'));
    const world = guarded(guard);
    await world.ask();
    const { account: of, variables, ...at } = world.stages.find(apiId, 'prod')!;
    expect([of, variables]).toEqual([account, { color: 'red' }]);
    const api = { ...apiOf({}), resources: {}, authorizers: {} };
    world.stages.put({
      ...{ account, region, apiId, stageName: 'prod' },
      stage: {
        name: 'prod',
        deploymentId: at.deploymentId,
        variables,
        tags: {},
        createdDate: now,
        lastUpdatedDate: now,
      },
      deployment: { id: at.deploymentId, createdDate: now, api },
    });
    expect((await world.ask()).status).toBe(403);
  });
});

describe('REQUEST', () => {
  const sources =
    'method.request.header.X-Key, method.request.querystring.tenant,stageVariables.color,context.httpMethod';
  const request = { type: 'REQUEST', identitySource: sources } as const;
  const good: Sent = { headers: [['x-key', 'k']], query: 'tenant=t&tenant=u&a=%20' };

  test("the event is the request, its members in AWS's order, empty where there is nothing", async () => {
    const guard = guardedBy(answer('Allow'));
    await guarded(guard, request).ask(good);
    const [event] = guard.events();
    // Recorded 2019-09-05.
    expect(Object.keys(event)).toEqual([
      ...['type', 'methodArn', 'resource', 'path', 'httpMethod', 'headers', 'multiValueHeaders'],
      ...['queryStringParameters', 'multiValueQueryStringParameters', 'pathParameters', 'stageVariables'],
      'requestContext',
    ]);
    expect(event).toMatchObject({
      type: 'REQUEST',
      methodArn: arn('GET/pets/1'),
      resource: '/pets/{id}',
      path: '/pets/1',
      httpMethod: 'GET',
      headers: { 'x-key': 'k', 'X-Forwarded-For': '10.1.2.3' },
      queryStringParameters: { tenant: 'u', a: ' ' },
      multiValueQueryStringParameters: { tenant: ['t', 'u'], a: [' '] },
      pathParameters: { id: '1' },
      stageVariables: { color: 'red' },
      requestContext: {
        resourcePath: '/pets/{id}',
        stage: 'prod',
        path: '/prod/pets/1',
        identity: { sourceIp: '10.1.2.3' },
      },
    });
    expect(event.requestContext).not.toHaveProperty('authorizer');
  });

  test.each<[string, Sent]>([
    ['header', { query: 'tenant=t' }],
    ['query parameter', { headers: [['x-key', 'k']] }],
    ['value of a query parameter', { headers: [['x-key', 'k']], query: 'tenant=' }],
  ])('a request without a %s of the sources is a 401, and no call', async (_what, sent) => {
    const guard = guardedBy(answer('Allow'));
    expect(await seen(guarded(guard, request), { headers: [], ...sent })).toEqual(unauthorized);
    expect(guard.calls).toEqual([]);
  });

  test('answers are kept by all sources together', async () => {
    const guard = guardedBy(answer('Allow'));
    const world = guarded(guard, request);
    for (const query of ['tenant=t', 'tenant=t', 'tenant=u']) await world.ask({ ...good, query });
    expect(guard.calls.length).toBe(2);
  });

  test('without sources each request is asked about', async () => {
    const guard = guardedBy(answer('Allow'));
    const world = guarded(guard, { type: 'REQUEST', identitySource: undefined, authorizerResultTtlInSeconds: 0 });
    await world.ask({ headers: [] });
    await world.ask({ headers: [] });
    expect(guard.calls.length).toBe(2);
  });
});

test('a method whose authorizer is not there asks for a signature', async () => {
  const world = guarded(guardedBy(answer('Allow')), {}, { authorizers: {} });
  expect((await world.ask({ headers: [] })).body).toBe('{"message":"Missing Authentication Token"}');
});
