import { expect, test } from 'vitest';
import type { RestApiDocument } from '../services/apigateway/documents.ts';
import { usageLedger } from '../services/apigateway/usage-plans/usage-ledger.ts';
import { memoryStore } from '../store/open-store.ts';
import { apiKeyRegistry } from './admission/api-key-registry.ts';
import { answer, authorizerOf, guardedBy } from './testing/authorizer-fixture.ts';
import { answered, endpointOf, fakeFunctions } from './testing/endpoint-fixture.ts';
import {
  account,
  apiId,
  apiOf,
  gateway,
  methodOf,
  now,
  region,
  type Sent,
  unsigned,
} from './testing/gateway-fixture.ts';
import { stationUri } from './way.ts';

const value = 'a-key-that-nobody-guesses-12345';
const place = { account, region };
const member = { ...place, usagePlanId: 'plan12', keyId: 'key1234567' };
const times = { createdDate: now, lastUpdatedDate: now };

/** One key in one plan of two requests a day. */
function onePlan() {
  const keys = apiKeyRegistry(usageLedger(memoryStore()));
  keys.putKey(place, { id: member.keyId, name: 'k', enabled: true, secret: { value }, tags: {}, ...times });
  const apiStages = [{ apiId, stage: 'prod', throttle: {} }];
  keys.putPlan(place, { id: 'plan12', name: 'p', tags: {}, apiStages, quota: { limit: 2, offset: 0, period: 'DAY' } });
  keys.join(member);
  return keys;
}

const keyed: RestApiDocument = {
  ...apiOf({
    '/pets': [
      methodOf('POST', {
        ...{ apiKeyRequired: true, requestValidatorId: 'v1' },
        requestParameters: { 'method.request.querystring.q': true },
        integration: endpointOf('AWS_PROXY'),
      }),
    ],
    '/open': [methodOf('GET')],
  }),
  requestValidators: { v1: { id: 'v1', name: 'all', validateRequestBody: true, validateRequestParameters: true } },
};

function world() {
  const functions = fakeFunctions();
  functions.answer = answered({ statusCode: 200, body: 'x' });
  const made = gateway(keyed, { apiKeys: onePlan(), backends: functions });
  const stations = async (sent: Sent) => {
    await made.send(unsigned({ method: 'POST', path: '/prod/pets', headers: [['X-API-Key', value]], ...sent }));
    return made.trace.latest(1)[0]?.stations?.map(({ durationMs: _, ...each }) => each);
  };
  return { ...made, stations };
}

const key = { station: 'apiKey', passed: true, name: member.keyId };
const validator = { station: 'validator', passed: true };
const uri = /^https:\/\/lambda\.us-east-1\.amazonaws\.com\/2015-03-31\/functions\//;

test('a request tells of the key, the validator, the limits and the back end that it came to', async () => {
  const integration = { station: 'integration', passed: true, type: 'AWS_PROXY', uri: expect.stringMatching(uri) };
  expect(await world().stations({ query: 'q=1' })).toEqual([
    key,
    validator,
    { station: 'throttle', passed: true, name: 'plan12', quotaLeft: 1 },
    { ...integration, status: 200 },
  ]);
});

test('where it was refused is the last of them', async () => {
  const { stations } = world();
  expect(await stations({ headers: [] })).toEqual([{ station: 'apiKey', passed: false }]);
  expect(await stations({})).toEqual([key, { station: 'validator', passed: false }]);
  for (const _ of [1, 2]) await stations({ query: 'q=1' });
  const spent = { station: 'throttle', passed: false, name: 'plan12', quotaLeft: 0 };
  expect(await stations({ query: 'q=1' })).toEqual([key, validator, spent]);
});

test('no value of a key is told', async () => {
  const { stations, trace } = world();
  await stations({ query: 'q=1' });
  expect(JSON.stringify(trace.latest(1))).not.toContain(value);
});

test('a mock that asks for nothing leaves none', async () => {
  expect(await world().stations({ method: 'GET', path: '/prod/open' })).toBeUndefined();
});

test('an authorizer is said to have let the caller in, the second time by what it answered before', async () => {
  const { backends, calls } = guardedBy(answer('Allow'));
  const api = apiOf({ '/pets': [methodOf('GET', { authorizationType: 'CUSTOM', authorizerId: 'a1b2c3' })] });
  const authorizers = { a1b2c3: authorizerOf({ authorizerResultTtlInSeconds: 300 }) };
  const { send, trace } = gateway({ ...api, authorizers }, { backends });
  const told = async () => {
    await send(unsigned({ path: '/prod/pets', headers: [['Authorization', 'letmein']] }));
    return trace.latest(1)[0]!;
  };
  const first = await told();
  const known = { station: 'authorizer', passed: true, name: 'guard (a1b2c3)', type: 'TOKEN', principalId: 'user|a1' };
  expect(first.stations).toEqual([{ ...known, durationMs: expect.any(Number) }]);
  const second = await told();
  expect(second.stations).toEqual([{ ...known, cached: true }]);
  expect(calls).toHaveLength(1);
});

test.each([
  ['https://user:secret@host.example/pets?token=1#x', 'https://host.example/pets'],
  ['http://host.example/a@b', 'http://host.example/a@b'],
  [`https://host.example/${'a'.repeat(5000)}`, `https://host.example/${'a'.repeat(491)}...`],
])('of a back end the address alone is told, cut: %s', (sent, told) => expect(stationUri(sent)).toBe(told));
