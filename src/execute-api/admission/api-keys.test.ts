import { describe, expect, test } from 'vitest';
import type {
  ApiKeyDocument,
  MethodSetting,
  RestApiDocument,
  UsagePlanDocument,
} from '../../services/apigateway/documents.ts';
import { usageLedger } from '../../services/apigateway/usage-plans/usage-ledger.ts';
import { memoryStore } from '../../store/open-store.ts';
import type { Backends } from '../integrations/backends.ts';
import { stageRegistry } from '../stage/stage-registry.ts';
import { endpointOf, fakeFunctions } from '../testing/endpoint-fixture.ts';
import {
  account,
  apiId,
  apiOf,
  gateway,
  headerOf,
  methodOf,
  mockOf,
  now,
  region,
  type Sent,
  unsigned,
} from '../testing/gateway-fixture.ts';
import { apiKeyRegistry } from './api-key-registry.ts';
import { checkApiKey } from './check-api-key.ts';

const value = 'apikey1234abcdefghij0123456789';
const place = { account, region };
const key: ApiKeyDocument = {
  ...{ id: 'key1234567', name: 'k', enabled: true, secret: { value }, tags: {} },
  ...{ createdDate: now, lastUpdatedDate: now },
};
const plan: UsagePlanDocument = {
  ...{ id: 'plan12', name: 'p', tags: {} },
  apiStages: [{ apiId, stage: 'prod', throttle: {} }],
};
const member = { ...place, usagePlanId: plan.id, keyId: key.id };
const template = '$context.identity.apiKey $context.identity.apiKeyId';
const api = apiOf({
  '/pets': [
    methodOf('GET', { apiKeyRequired: true, integration: mockOf(template) }),
    methodOf('POST', { apiKeyRequired: true }),
    methodOf('PUT', { authorizationType: 'AWS_IAM', apiKeyRequired: true }),
  ],
  '/open': [methodOf('GET')],
});

interface Made {
  readonly plan?: Partial<UsagePlanDocument>;
  readonly key?: Partial<ApiKeyDocument>;
  readonly joined?: boolean;
  readonly api?: RestApiDocument;
  readonly backends?: Backends;
}

/** A gateway with the key in the plan. */
function world({ plan: more = {}, key: ofKey = {}, joined = true, api: served = api, backends }: Made = {}) {
  const ledger = usageLedger(memoryStore());
  const apiKeys = apiKeyRegistry(ledger);
  apiKeys.putKey(place, { ...key, ...ofKey });
  apiKeys.putPlan(place, { ...plan, ...more });
  if (joined) apiKeys.join(member);
  const made = gateway(served, { apiKeys, ...(backends && { backends }) });
  const send = async (sent: Sent = {}, ...values: string[]) => {
    const headers = values.map((each): [string, string] => ['X-API-Key', each]);
    return made.send(unsigned({ path: '/prod/pets', ...sent, headers }));
  };
  const traced = () => made.trace.latest(1)[0]!;
  /** The statuses of so many requests at once. */
  const statuses = async (count: number, sent: Sent = {}) => {
    const answers = [];
    for (let at = 0; at < count; at++) answers.push((await send(sent, value)).status);
    return answers;
  };
  return { ...made, apiKeys, ledger, send, statuses, traced };
}

describe('a method that asks for an API key', () => {
  test('is opened by one, which templates see', async () => {
    const { send, traced } = world();
    expect(await send({}, value)).toMatchObject({ status: 200, body: `${value} ${key.id}` });
    expect(traced().apiKey).toEqual({ keyId: key.id, usagePlanId: plan.id });
    expect(JSON.stringify(traced())).not.toContain(value);
  });

  test.each<[string, Parameters<typeof world>[0], string[], string]>([
    ['no key', {}, [], 'The method needs an API key, and none came in the header x-api-key'],
    ['an empty key', {}, [''], 'The method needs an API key, and none came in the header x-api-key'],
    ['an unknown key', {}, [`${value}0`], 'No API key has the value that came in the header x-api-key'],
    ['a disabled key', { key: { enabled: false } }, [value], `The API key ${key.id} is not enabled`],
    ['a key of no plan', { joined: false }, [value], `${key.id} is in no usage plan that has the stage ${apiId}:prod`],
    ['a plan without the stage', { plan: { apiStages: [] } }, [value], `that has the stage ${apiId}:prod`],
  ])('is closed to %s', async (_, made, values, told) => {
    const { send, traced } = world(made);
    const refused = await send({}, ...values);
    expect([refused.status, refused.body]).toEqual([403, '{"message":"Forbidden"}']);
    expect(headerOf(refused, 'x-amzn-ErrorType')).toBe('ForbiddenException');
    expect(traced().error).toMatchObject({ code: 'ForbiddenException', message: expect.stringContaining(told) });
    expect(JSON.stringify(traced())).not.toContain(value);
  });

  test('what is no method, and what asks for no key, is as it was', async () => {
    const { send } = world({ joined: false });
    expect((await send({ path: '/prod/open' })).status).toBe(200);
    expect((await send({ path: '/prod/none' }, value)).status).toBe(403);
  });

  test('the signature is looked at before the key', async () => {
    const { send } = world();
    expect((await send({ method: 'PUT' })).body).toBe('{"message":"Missing Authentication Token"}');
  });

  test('a refused key is answered as the API customises it', async () => {
    const settings = { statusCode: '418', responseParameters: {}, responseTemplates: { 'application/json': 'no key' } };
    const { send } = world({ api: { ...api, gatewayResponses: { INVALID_API_KEY: settings } } });
    expect(await send()).toMatchObject({ status: 418, body: 'no key' });
  });

  test('functions see it in their event', async () => {
    const functions = fakeFunctions();
    const proxied = methodOf('GET', { apiKeyRequired: true, integration: endpointOf('AWS_PROXY') });
    const { send } = world({ api: apiOf({ '/pets': [proxied] }), backends: functions });
    expect((await send({}, value)).status).toBe(200);
    expect(functions.event().requestContext).toMatchObject({ identity: { apiKey: value, apiKeyId: key.id } });
  });

  test('unverified: a key that is removed, or leaves its plan, opens nothing at once', async () => {
    const { send, apiKeys } = world();
    apiKeys.leave(member);
    expect((await send({}, value)).status).toBe(403);
    apiKeys.join(member);
    expect((await send({}, value)).status).toBe(200);
    apiKeys.removeKey(place, key.id);
    expect((await send({}, value)).status).toBe(403);
  });

  test('where authorizers name the key, the header counts for nothing', () => {
    const { stages, apiKeys } = world({ api: { ...api, apiKeySource: 'AUTHORIZER' } });
    const stage = stages.find(apiId, 'prod')!;
    const raw = unsigned({ headers: [['x-api-key', value]] });
    expect(() => checkApiKey(apiKeys, stage, raw)).toThrow('Forbidden');
    expect(checkApiKey(apiKeys, stage, raw, value)).toMatchObject({ apiKeyId: key.id });
  });
});

describe('limits', () => {
  const throttle = { rateLimit: 1, burstLimit: 2 };

  test('of the plan are for each key', async () => {
    const { send, statuses, apiKeys, traced } = world({ plan: { throttle } });
    const another = { ...key, id: 'key2', secret: { value: `${value}2` } };
    apiKeys.putKey(place, another);
    apiKeys.join({ ...member, keyId: another.id });
    expect(await statuses(3)).toEqual([200, 200, 429]);
    expect(traced().error).toEqual({
      code: 'TooManyRequestsException',
      message: `More than the limit of the usage plan ${plan.id} for the API key ${key.id}: 1 requests a second, and 2 at once`,
    });
    expect((await send({}, another.secret.value)).status).toBe(200);
    expect(await statuses(2, { at: now + 1000 })).toEqual([200, 429]);
  });

  test('are answered as the API customises it, which knows the key', async () => {
    const responseTemplates = { 'application/json': '$context.error.responseType $context.identity.apiKeyId' };
    const settings = { responseParameters: {}, responseTemplates };
    const { send } = world({
      plan: { throttle: { rateLimit: 0, burstLimit: 0 } },
      api: { ...api, gatewayResponses: { THROTTLED: settings } },
    });
    expect(await send({}, value)).toMatchObject({ status: 429, body: `THROTTLED ${key.id}` });
  });

  test('are answered 429 Too Many Requests without Retry-After', async () => {
    const { send } = world({ plan: { throttle: { rateLimit: 0, burstLimit: 0 } } });
    const refused = await send({}, value);
    expect([refused.status, refused.body]).toEqual([429, '{"message":"Too Many Requests"}']);
    expect(headerOf(refused, 'x-amzn-ErrorType')).toBe('TooManyRequestsException');
    expect(headerOf(refused, 'Retry-After')).toBeUndefined();
  });

  test('unverified: what a plan says of a method stands in place of what it says of all', async () => {
    const apiStages = [{ apiId, stage: 'prod', throttle: { '/pets/GET': { rateLimit: 1, burstLimit: 1 } } }];
    const { statuses } = world({ plan: { throttle, apiStages } });
    expect(await statuses(2)).toEqual([200, 429]);
    expect(await statuses(3, { method: 'POST' })).toEqual([200, 200, 429]);
  });

  test('an invalid request takes nothing of them', async () => {
    const required = { 'method.request.querystring.q': true };
    const checked = methodOf('GET', { apiKeyRequired: true, requestParameters: required, requestValidatorId: 'v' });
    const validator = { id: 'v', name: 'v', validateRequestBody: false, validateRequestParameters: true };
    const served = { ...apiOf({ '/pets': [checked] }), requestValidators: { v: validator } };
    const { statuses } = world({ plan: { throttle }, api: served });
    expect(await statuses(3)).toEqual([400, 400, 400]);
    expect(await statuses(3, { query: 'q=1' })).toEqual([200, 200, 429]);
  });

  const setting = (throttlingRateLimit: number, throttlingBurstLimit: number) =>
    ({ throttlingRateLimit, throttlingBurstLimit }) as MethodSetting;

  test.each<[string, Record<string, MethodSetting>, number[]]>([
    ['a method', { 'open/GET': setting(1, 1) }, [200, 429]],
    ['a method, its slashes escaped', { '~1open/GET': setting(1, 1) }, [200, 429]],
    ['all methods', { '*/*': setting(1, 1) }, [200, 429]],
    ['another method', { 'pets/GET': setting(1, 1) }, [200, 200]],
    [
      'a method whose limit is taken away from that of all',
      { '*/*': setting(1, 1), 'open/GET': setting(-1, -1) },
      [200, 200],
    ],
  ])('of a stage are for %s', async (_, methodSettings, expected) => {
    const { stages, statuses, traced } = world();
    const stage = { name: 'prod', deploymentId: 'd', variables: {}, tags: {}, createdDate: now, lastUpdatedDate: now };
    const deployment = { id: 'd', createdDate: now, api };
    stages.put({ account, region, apiId, stageName: 'prod', stage: { ...stage, methodSettings }, deployment });
    expect(await statuses(2, { path: '/prod/open' })).toEqual(expected);
    if (expected.includes(429)) expect(traced().error?.message).toContain('the stage prod for GET /open');
  });

  test('of an account are 5,000 at once', async () => {
    const { statuses, traced } = world();
    const answers = await statuses(5001, { path: '/prod/open' });
    expect(answers.indexOf(429)).toBe(5000);
    expect(traced().error?.message).toContain(`the account ${account} in ${region}`);
  });

  test('of an account are shared by its stages, and switched off for servers that are measured', () => {
    const parts = (stageName: string) => ({
      ...{ account, region, apiId, stageName },
      stage: { name: stageName, deploymentId: 'd', variables: {}, tags: {}, createdDate: now, lastUpdatedDate: now },
      deployment: { id: 'd', createdDate: now, api },
    });
    const stages = stageRegistry({ onDefect: (error) => expect.fail(String(error)) });
    stages.put(parts('a'));
    stages.put(parts('b'));
    const [a, b] = stages.all();
    expect(a?.accountThrottle).toBe(b?.accountThrottle);
    const unlimited = stageRegistry({ throttles: () => undefined, onDefect: (error) => expect.fail(String(error)) });
    unlimited.put(parts('a'));
    expect(unlimited.find(apiId, 'a')?.accountThrottle).toBeUndefined();
  });
});

describe('a quota', () => {
  const quota = { limit: 2, offset: 0, period: 'DAY' } as const;

  test('is answered 429 Limit Exceeded, until its period ends', async () => {
    const { send, statuses, traced } = world({ plan: { quota } });
    expect(await statuses(2)).toEqual([200, 200]);
    const refused = await send({}, value);
    expect([refused.status, refused.body]).toEqual([429, '{"message":"Limit Exceeded"}']);
    expect(headerOf(refused, 'x-amzn-ErrorType')).toBe('LimitExceededException');
    expect(traced().error?.message).toBe(
      `The API key ${key.id} has used its quota of the usage plan ${plan.id}: 2 requests in a DAY`,
    );
    expect(await statuses(3, { at: now + 86_400_000 })).toEqual([200, 200, 429]);
  });

  test('unverified: a throttled request takes nothing of it', async () => {
    const { statuses, ledger } = world({ plan: { quota, throttle: { rateLimit: 1, burstLimit: 1 } } });
    expect(await statuses(3)).toEqual([200, 429, 429]);
    expect(ledger.usageOf(member)).toMatchObject({ used: 1, days: { '2025-06-30': [1, 1] } });
  });
});
