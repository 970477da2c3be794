import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawHeader } from '../http/raw-request.ts';
import { presign } from '../sigv4/sign.ts';
import { address } from './stage/address.ts';
import {
  account,
  apiId,
  apiOf,
  gateway,
  methodOf,
  mockOf,
  now,
  region,
  root,
  signed,
  unsigned,
} from './testing/gateway-fixture.ts';

const pets = apiOf({
  '/pets': [methodOf('GET', { authorizationType: 'AWS_IAM' }), methodOf('POST', { authorizationType: 'AWS_IAM' })],
  '/open': [methodOf('GET'), methodOf('HEAD')],
});
const petsPath = '/prod/pets';
describe('answers', () => {
  test('MOCK answers its template with the headers of a success, and no trace header', async () => {
    const response = await gateway(pets).send(unsigned({ path: '/prod/open' }));
    expect(response.status).toBe(200);
    expect(response.body).toBe('{"ok":true}');
    expect(response.headers.map(([name]) => name)).toEqual(['Content-Type', 'x-amzn-RequestId', 'x-amz-apigw-id']);
  });

  test('a presigned request is let in, whatever X-Amz-Expires says', async () => {
    const unsignedRequest = unsigned({ path: petsPath, query: 'X-Amz-Expires=1' });
    const query = presign(unsignedRequest, { credentials: root, region, service: 'execute-api', at: now });
    const response = await gateway(pets).send({ ...unsignedRequest, query, receivedAt: now + 299_000 });
    expect(response.status).toBe(200);
  });

  test('HEAD has no body', async () => {
    const response = await gateway(pets).send(unsigned({ path: '/prod/open', method: 'HEAD' }));
    expect([response.status, response.body]).toEqual([200, '']);
  });

  test('the stage is served under the path form too', async () => {
    const request = { ...unsigned({ path: `/restapis/${apiId}/prod/_user_request_/open` }), headers: [] };
    expect((await gateway(pets).send(request)).body).toBe('{"ok":true}');
  });

  test('a host of another region is no stage of this one', async () => {
    const headers: RawHeader[] = [['Host', `${apiId}.execute-api.eu-west-1.localhost`]];
    expect((await gateway(pets).send({ ...unsigned({ path: '/prod/open' }), headers })).status).toBe(403);
  });

  test('the trace names the method and the caller, and holds no body', async () => {
    const world = gateway(pets);
    await world.send(signed({ path: petsPath, method: 'POST', body: 'my secret' }, root));
    const [record] = world.trace.latest(1);
    expect(record).toMatchObject({
      plane: 'data',
      status: 200,
      operation: 'abc123abc1/prod POST /pets',
      principal: `arn:aws:iam::${account}:root`,
      signature: { accessKeyId: root.accessKeyId },
    });
    expect(JSON.stringify(record)).not.toContain('my secret');
  });
});

test('of an API whose templates take long one request is worked on in a turn of the event loop', async () => {
  const long = '#set($s = "0123456789")#foreach($i in [1..60])#set($s = "$s$s")#end';
  const world = gateway(
    apiOf({ '/long': [methodOf('GET', { integration: mockOf(long) })], '/open': [methodOf('GET')] }),
  );
  let turns = 0;
  let next = setImmediate(function count() {
    turns++;
    next = setImmediate(count);
  });
  const answers = Array.from({ length: 5 }, () => world.send(unsigned({ path: '/prod/long' })));
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  clearImmediate(next);
  expect(statuses).toEqual(Array(5).fill(500));
  expect(turns).toBeGreaterThanOrEqual(4);
  expect((await world.send(unsigned({ path: '/prod/open' }))).status).toBe(200);
});

describe('arbitrary requests', () => {
  const api = apiOf({
    '/{id}': [methodOf('ANY', { integration: mockOf('{"id":$input.json("$"),"p":"$input.params("id")"}') })],
    '/iam/{proxy+}': [methodOf('ANY', { authorizationType: 'AWS_IAM' })],
  });
  const world = gateway(api);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('..', '%', '%zz', '//', '__proto__'),
  );
  const name = fc.oneof(fc.constantFrom('Authorization', 'Accept', 'X-HTTP-Method-Override', 'X-Amz-Date'), text);
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'PROPFIND', 'constructor'),
    path: fc.array(text, { maxLength: 4 }).map((parts) => `/prod/${parts.join('/')}`),
    query: text,
    headers: fc.array(
      fc.tuple(
        name,
        fc.oneof(text, fc.constant('AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=0')),
      ),
      { maxLength: 4 },
    ),
    body: fc.oneof(text, fc.json()),
  });

  test('are always answered, never with an internal error', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (sent) => {
        const response = await world.send(unsigned(sent));
        expect(response.status).toBeLessThan(500);
        expect(world.defects).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('are addressed without a failure', () => {
    const head = fc.record({ path: text.map((path) => `/${path}`), headers: fc.array(fc.tuple(text, text)) });
    fc.assert(fc.property(head, (each) => ['object', 'undefined'].includes(typeof address(each))));
  });
});
