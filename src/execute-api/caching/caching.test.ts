import { describe, expect, test } from 'vitest';
import type { HttpResponse } from '../../http/response.ts';
import type { IntegrationDocument, MethodSetting, StageDocument } from '../../services/apigateway/documents.ts';
import type { StageParts } from '../stage/stage-snapshot.ts';
import { answered, endpointOf, fakeFunctions } from '../testing/endpoint-fixture.ts';
import {
  apiId,
  apiOf,
  gateway,
  headerOf,
  methodOf,
  now,
  type Sent,
  signed,
  unsigned,
} from '../testing/gateway-fixture.ts';
import { cacheSpace } from './cache-space.ts';
import { stageCache } from './stage-cache.ts';

const setting: MethodSetting = {
  ...{ metricsEnabled: false, dataTraceEnabled: false, throttlingBurstLimit: -1, throttlingRateLimit: -1 },
  ...{ cachingEnabled: true, cacheTtlInSeconds: 300, cacheDataEncrypted: false },
  requireAuthorizationForCacheControl: true,
  unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
};

interface Cached {
  readonly more?: Partial<MethodSetting>;
  /** Of which method it is set. */
  readonly of?: string;
  readonly stage?: Partial<StageDocument>;
  readonly integration?: Partial<IntegrationDocument>;
  readonly authorizationType?: 'AWS_IAM';
}

/** A function behind methods of a stage with a cache; it answers how often it was called. */
function cachingGateway({ more = {}, of = '*/*', stage = {}, integration = {}, authorizationType }: Cached = {}) {
  const functions = fakeFunctions();
  const methods = ['GET', 'POST'].map((name) =>
    methodOf(name, {
      integration: endpointOf('AWS_PROXY', integration),
      ...(authorizationType && { authorizationType }),
    }),
  );
  const settings = { methodSettings: { [of]: { ...setting, ...more } } };
  const cluster = { cacheClusterEnabled: true, cacheClusterSize: '0.5' };
  const world = gateway(
    apiOf({ '/pets/{id}': methods }),
    { backends: functions },
    {},
    { ...cluster, ...settings, ...stage },
  );
  const answerOf = (response: HttpResponse) => String(response.body);
  return {
    ...world,
    async ask(sent: Sent = {}) {
      functions.answer = answered({ statusCode: 200, body: `answer ${functions.invocations.length + 1}` });
      return answerOf(await world.send(unsigned({ path: '/prod/pets/7', ...sent })));
    },
    functions,
  };
}

describe('a stage with a cache', () => {
  test('answers again what was answered, under its own ids', async () => {
    const { send, functions } = cachingGateway();
    functions.answer = answered({ body: 'a', headers: { 'X-A': 'b' } });
    const [first, second] = [
      await send(unsigned({ path: '/prod/pets/7' })),
      await send(unsigned({ path: '/prod/pets/7' })),
    ];
    expect(functions.invocations).toHaveLength(1);
    expect([second.status, String(second.body), headerOf(second, 'X-A')]).toEqual([200, 'a', 'b']);
    for (const name of ['x-amzn-RequestId', 'x-amz-apigw-id', 'X-Amzn-Trace-Id']) {
      expect(headerOf(second, name)).not.toBe(headerOf(first, name));
    }
  });

  test.each<[string, Cached]>([
    ['is off', { stage: { cacheClusterEnabled: false } }],
    ['is off for the method', { more: { cachingEnabled: false } }],
    ['keeps nothing for any time', { more: { cacheTtlInSeconds: 0 } }],
    ['is set for another method', { of: '~1cats/GET' }],
  ])('that %s answers anew', async (_name, cached) => {
    const { ask } = cachingGateway(cached);
    expect([await ask(), await ask()]).toEqual(['answer 1', 'answer 2']);
  });

  test('forgets after the time to live', async () => {
    const { ask } = cachingGateway({ more: { cacheTtlInSeconds: 10 } });
    await ask();
    expect(await ask({ at: now + 9999 })).toBe('answer 1');
    expect(await ask({ at: now + 10_000 })).toBe('answer 2');
  });

  test('caches GET alone, and other methods where it is set for them', async () => {
    const post = { method: 'POST' };
    const usual = cachingGateway();
    expect([await usual.ask(post), await usual.ask(post)]).toEqual(['answer 1', 'answer 2']);
    const own = cachingGateway({ of: '~1pets~1{id}/POST' });
    expect([await own.ask(post), await own.ask(post)]).toEqual(['answer 1', 'answer 1']);
  });

  test('without keys answers all requests of a resource alike', async () => {
    const { ask } = cachingGateway();
    expect([await ask(), await ask({ path: '/prod/pets/8', query: 'a=1' })]).toEqual(['answer 1', 'answer 1']);
  });

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
  test('tells requests apart by the parameters that are keys, and no others', async () => {
    const cacheKeyParameters = ['method.request.querystring.type', 'method.request.path.id'];
    const { ask } = cachingGateway({ integration: { cacheKeyParameters } });
    expect(await ask({ query: 'type=admin&department=A' })).toBe('answer 1');
    expect(await ask({ query: 'type=admin&department=B' })).toBe('answer 1');
    expect(await ask({ query: 'type=regular' })).toBe('answer 2');
    expect(await ask({ path: '/prod/pets/8', query: 'type=admin' })).toBe('answer 3');
  });

  test('tells requests apart by what is mapped', async () => {
    const name = 'integration.request.header.X-A';
    const integration = { cacheKeyParameters: [name], requestParameters: { [name]: 'method.request.header.A' } };
    const { ask } = cachingGateway({ integration });
    const by = (value: string) => ask({ headers: [['A', value]] });
    expect([await by('1'), await by('2'), await by('1')]).toEqual(['answer 1', 'answer 2', 'answer 1']);
  });

  test('encrypted answers the same', async () => {
    const { ask } = cachingGateway({ more: { cacheDataEncrypted: true } });
    expect([await ask(), await ask()]).toEqual(['answer 1', 'answer 1']);
  });

  test('does not keep what failed before an integration answered', async () => {
    const { send, functions } = cachingGateway();
    functions.answer = answered('no answer');
    expect((await send(unsigned({ path: '/prod/pets/7' }))).status).toBe(502);
    functions.answer = answered({ body: 'good' });
    expect(String((await send(unsigned({ path: '/prod/pets/7' }))).body)).toBe('good');
  });
});

describe('an answer is made anew', () => {
  const anew = { headers: [['Cache-Control', 'no-transform, max-age=0']] } as const;

  test('for anybody where no permission is asked for', async () => {
    const { ask } = cachingGateway({ more: { requireAuthorizationForCacheControl: false } });
    expect([await ask(), await ask(anew), await ask()]).toEqual(['answer 1', 'answer 2', 'answer 2']);
  });

  test.each([
    [
      'SUCCEED_WITH_RESPONSE_HEADER',
      200,
      '199 Cache-control headers were ignored because the caller was unauthorized.',
    ],
    ['SUCCEED_WITHOUT_RESPONSE_HEADER', 200, undefined],
    ['FAIL_WITH_403', 403, undefined],
  ])(
    'unverified: for nobody without permission: %s',
    async (unauthorizedCacheControlHeaderStrategy, status, warning) => {
      const { send, functions } = cachingGateway({ more: { unauthorizedCacheControlHeaderStrategy } });
      functions.answer = answered({ body: 'a' });
      await send(unsigned({ path: '/prod/pets/7' }));
      const response = await send(unsigned({ path: '/prod/pets/7', ...anew }));
      expect([response.status, headerOf(response, 'Warning')]).toEqual([status, warning]);
      expect(functions.invocations).toHaveLength(1);
    },
  );

  test('for who may do execute-api:InvalidateCache', async () => {
    const { user, send, functions } = cachingGateway({ authorizationType: 'AWS_IAM' });
    const statement = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource });
    const may = (...more: object[]) =>
      JSON.stringify({ Version: '2012-10-17', Statement: [statement('execute-api:Invoke', '*'), ...more] });
    const arn = `arn:aws:execute-api:us-east-1:123456789012:${apiId}/prod/GET/pets/*`;
    const ada = await user('Ada', may(statement('execute-api:InvalidateCache', arn)));
    const eve = await user('Eve', may());
    functions.answer = answered({ body: 'a' });
    const path = '/prod/pets/7';
    await send(signed({ path }, ada));
    await send(signed({ path, ...anew }, eve));
    expect(functions.invocations).toHaveLength(1);
    await send(signed({ path, ...anew }, ada));
    expect(functions.invocations).toHaveLength(2);
  });
});

function partsWith(more: Partial<StageDocument>): StageParts {
  const api = apiOf({ '/pets/{id}': [methodOf('GET', { integration: endpointOf('AWS_PROXY') })] });
  return {
    ...{ account: '123456789012', region: 'us-east-1', apiId, stageName: 'prod' },
    deployment: { id: 'dep123', createdDate: now, api },
    stage: {
      ...{ name: 'prod', deploymentId: 'dep123', variables: {}, tags: {}, createdDate: now, lastUpdatedDate: now },
      ...{ cacheClusterEnabled: true, cacheClusterSize: '0.5', methodSettings: { '*/*': setting }, ...more },
    },
  };
}

test('a cache survives settings, and ends with a flush, another size and the stage', async () => {
  const { ask, stages } = cachingGateway();
  const put = (more: Partial<StageDocument>) => stages.put(partsWith(more));
  expect(await ask()).toBe('answer 1');
  put({ variables: { a: '1' } });
  expect(await ask()).toBe('answer 1');
  put({ cacheFlushes: 1 });
  expect(await ask()).toBe('answer 2');
  put({ cacheFlushes: 1, cacheClusterSize: '1.6' });
  expect(await ask()).toBe('answer 3');
  stages.remove(apiId, 'prod');
  put({ cacheFlushes: 1, cacheClusterSize: '1.6' });
  expect(await ask()).toBe('answer 4');
});

test('what was kept as it is and what was kept encrypted are not taken for each other', async () => {
  const { ask, stages } = cachingGateway();
  const put = (cacheDataEncrypted: boolean) =>
    stages.put(partsWith({ methodSettings: { '*/*': { ...setting, cacheDataEncrypted } } }));
  expect(await ask()).toBe('answer 1');
  put(true);
  expect([await ask(), await ask()]).toEqual(['answer 2', 'answer 2']);
  put(false);
  expect(await ask()).toBe('answer 1');
});

describe('what is kept is bounded', () => {
  const response = (length: number): HttpResponse => ({ status: 200, headers: [], body: Buffer.alloc(length) });

  test('by the size of the cluster: the oldest goes first', () => {
    const cache = stageCache('0.5 0', cacheSpace());
    for (let at = 0; at < 12; at++) cache.keep(`${at}`, response(1_000_000), 10);
    const kept = Array.from({ length: 12 }, (_, at) => cache.find(`${at}`, 0) !== undefined);
    expect(kept.filter(Boolean)).toHaveLength(8);
    expect(kept.slice(0, 4)).toEqual([false, false, false, false]);
  });

  test('each to 1048576 bytes', () => {
    const cache = stageCache('0.5 0', cacheSpace());
    cache.keep('a', response(1_048_577), 10);
    expect(cache.find('a', 0)).toBeUndefined();
    cache.keep('b', response(1_048_576), 10);
    expect(cache.find('b', 0)).toBeDefined();
  });

  // A request that began before its cache was flushed brings its answer when nobody looks for it there any more.
  test('by what caches hold that have not ended', () => {
    const space = cacheSpace(1_500_000);
    const [flushed, other] = [stageCache('0.5 0', space), stageCache('0.5 1', space)];
    flushed.end();
    flushed.keep('a', response(1_000_000), 10);
    other.keep('b', response(1_000_000), 10);
    expect(other.find('b', 0)).toBeDefined();
  });

  test('all stages together, and what is forgotten is given back', () => {
    const space = cacheSpace(1_500_000);
    const [one, other] = [stageCache('0.5 0', space), stageCache('0.5 0', space)];
    one.keep('a', response(1_000_000), 10);
    other.keep('b', response(1_000_000), 10);
    expect(other.find('b', 0)).toBeUndefined();
    one.keep('a', response(1_000_000), 10);
    expect(one.find('a', 11)).toBeUndefined();
    other.keep('b', response(1_000_000), 10);
    expect(other.find('b', 0)).toBeDefined();
  });
});
