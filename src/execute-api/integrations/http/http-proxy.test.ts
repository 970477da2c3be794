import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backEndClient } from '../../../http/back-end/back-end-client.ts';
import type { IntegrationDocument, MethodDocument } from '../../../services/apigateway/documents.ts';
import { endpointOf, fakeFunctions } from '../../testing/endpoint-fixture.ts';
import {
  apiId,
  apiOf,
  gateway,
  headerOf,
  methodOf,
  root,
  type Sent,
  signed,
  unsigned,
} from '../../testing/gateway-fixture.ts';
import { httpBackEnd, type LocalBackEnd } from '../../testing/local-back-end.ts';

const http = backEndClient({ ownPort: () => undefined, isOwnPath: () => false });
const backends = fakeFunctions({ http });
let backEnd: LocalBackEnd;
let answer: { status: number; headers: [string, string | string[]][]; body: Buffer | string };

beforeAll(async () => {
  backEnd = await httpBackEnd((_, outgoing) => {
    for (const [name, value] of answer.headers) outgoing.setHeader(name, value);
    if (!outgoing.hasHeader('Trailer')) outgoing.setHeader('Content-Length', Buffer.byteLength(answer.body));
    outgoing.writeHead(answer.status).end(answer.body);
  });
});
beforeEach(() => {
  answer = { status: 200, headers: [['Content-Type', 'application/json']], body: '{"ok":true}' };
});
afterAll(async () => {
  await http.close();
  await backEnd.close();
});

function worldOf(integration: Partial<IntegrationDocument> = {}, method: Partial<MethodDocument> = {}, variables = {}) {
  const made = endpointOf('HTTP_PROXY', { httpMethod: 'ANY', uri: `${backEnd.origin}/base`, ...integration });
  return gateway(apiOf({ '/{proxy+}': [methodOf('ANY', { integration: made, ...method })] }), { backends }, variables);
}

async function send(sent: Sent = {}, integration: Partial<IntegrationDocument> = {}, variables = {}) {
  const world = worldOf(integration, {}, variables);
  const response = await world.send(unsigned({ path: '/prod/a/b', ...sent }));
  expect(world.defects).toEqual([]);
  return { response, told: world.trace.latest(1)[0]?.error?.message, arrived: backEnd.arrived.at(-1)! };
}

describe('the request', () => {
  test.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('ANY passes %s on', async (method) => {
    expect((await send({ method })).arrived.method).toBe(method);
  });

  test('a method of its own takes the place of that of the client (recorded)', async () => {
    const { arrived } = await send({ method: 'PUT', body: 'x' }, { httpMethod: 'POST' });
    expect([arrived.method, arrived.body]).toEqual(['POST', 'x']);
  });

  test('headers go on, without the Host and with those of API Gateway (recorded)', async () => {
    const { arrived } = await send({
      method: 'POST',
      body: '{"message":"hello world"}',
      headers: [
        ['Accept', 'application/xml'],
        ['Accept-Encoding', 'gzip, deflate'],
        ['Content-Type', 'application/json'],
        ['User-Agent', 'test/integration'],
        ['X-Twice', '1'],
        ['X-Twice', '2'],
      ],
    });
    expect(arrived.headers).toMatchObject({
      ...{ accept: 'application/xml', 'accept-encoding': 'gzip, deflate', 'content-type': 'application/json' },
      ...{ 'content-length': '25', host: `127.0.0.1:${backEnd.port}`, 'user-agent': 'test/integration' },
      ...{ 'x-amzn-apigateway-api-id': apiId, 'x-twice': '1, 2', 'x-forwarded-for': '10.1.2.3' },
      'x-amzn-trace-id': expect.stringMatching(/^Root=1-/),
    });
  });

  test('where the client sent none there are Accept and User-Agent of API Gateway (recorded)', async () => {
    const { arrived } = await send();
    expect(arrived.headers).toMatchObject({ accept: 'application/json', 'user-agent': `AmazonAPIGateway_${apiId}` });
  });

  test('values of headers go on byte for byte, and what a mapping makes of other letters is UTF-8', async () => {
    const bytes = Buffer.from('À la carte 日本').toString('latin1');
    const requestParameters = { 'integration.request.header.X-Made': 'method.request.querystring.q' };
    const { arrived } = await send({ query: 'q=%E6%97%A5', headers: [['X-Sent', bytes]] }, { requestParameters });
    expect(arrived.headers['x-sent']).toBe(bytes);
    expect(Buffer.from(String(arrived.headers['x-made']), 'latin1').toString()).toBe('日');
  });

  test('a signature ends at API Gateway', async () => {
    const world = worldOf({}, { authorizationType: 'AWS_IAM' });
    expect((await world.send(signed({ path: '/prod/a' }, root))).status).toBe(200);
    expect(backEnd.arrived.at(-1)?.headers).not.toHaveProperty('authorization');
  });

  test('mapped parameters are added to the query, and take the place of headers (recorded)', async () => {
    const { arrived } = await send(
      {
        query: 'testQs=bar&q=1',
        headers: [
          ['foobar', 'client'],
          ['X-From', 'h'],
        ],
      },
      {
        uri: `${backEnd.origin}/x/{proxy}`,
        requestParameters: {
          'integration.request.path.proxy': 'method.request.path.proxy',
          'integration.request.querystring.testQs': "'foo'",
          'integration.request.querystring.stage': 'context.stage',
          'integration.request.querystring.all': 'method.request.multivaluequerystring.testQs',
          'integration.request.header.foobar': "'mapped-value'",
          'integration.request.header.headerVar': 'method.request.header.x-from',
          'integration.request.header.X-Var': 'stageVariables.v',
          'integration.request.header.X-None': 'method.request.header.none',
        },
      },
      { v: 'a b' },
    );
    expect(arrived.url).toBe('/x/a/b?testQs=bar&q=1&testQs=foo&stage=prod&all=bar');
    expect(arrived.headers).toMatchObject({ foobar: 'mapped-value', headervar: 'h', 'x-var': 'a b' });
    expect(arrived.headers).not.toHaveProperty('x-none');
  });

  test('a mapped Host takes the place of the one of the URI', async () => {
    const requestParameters = { 'integration.request.header.Host': "'other.example'" };
    expect((await send({}, { requestParameters })).arrived.headers.host).toBe('other.example');
  });

  test('of a body a mapping takes all, or what a path finds', async () => {
    const { arrived } = await send(
      { method: 'POST', body: '{"a":{"b":[1,"x"]}}' },
      {
        requestParameters: {
          'integration.request.header.X-All': 'method.request.body',
          'integration.request.header.X-One': 'method.request.body.a.b[1]',
          'integration.request.header.X-Some': 'method.request.body.a.b',
        },
      },
    );
    expect(arrived.headers).toMatchObject({ 'x-all': '{"a":{"b":[1,"x"]}}', 'x-one': 'x', 'x-some': '[1,"x"]' });
  });

  test('the URI has stage variables and a query of its own', async () => {
    const uri = `http://\${stageVariables.host}/v1?key=k`;
    const { arrived } = await send({ query: 'q=1' }, { uri }, { host: backEnd.origin.slice('http://'.length) });
    expect(arrived.url).toBe('/v1?key=k&q=1');
  });

  test('what a path parameter holds stays within the path', async () => {
    const integration = {
      uri: `${backEnd.origin}/x/{id}/y`,
      requestParameters: { 'integration.request.path.id': 'method.request.querystring.id' },
    };
    const { arrived } = await send({ query: 'id=a%3Fb%23c%20%0d%0aX:%20y{z}' }, integration);
    expect(arrived.url).toMatch(/^\/x\/a%3Fb%23c%20%0D%0AX:%20y%7Bz%7D\/y\?/);
  });

  test.each([
    ['127.0.0.1', 200],
    ['127.0.0.1:1/', 500],
    ['127.0.0.1/', 500],
    ['evil.example/x', 500],
    ['x@evil.example', 500],
    ['[::1]', 500],
    ['', 500],
  ])('nor does it leave the host: %s (unverified)', async (host, status) => {
    const integration = {
      uri: `http://{host}:${backEnd.port}/{host}`,
      requestParameters: { 'integration.request.path.host': 'method.request.querystring.host' },
    };
    const { response, told } = await send({ query: `host=${encodeURIComponent(host)}` }, integration);
    expect(response.status).toBe(status);
    if (status === 500) expect(told).toContain('Invalid endpoint address: http://{host}');
  });

  test('a body that is no UTF-8 is taken for text: an API without binary types has no other', async () => {
    const world = worldOf();
    await world.send({ ...unsigned({ path: '/prod/a', method: 'POST' }), body: Buffer.from([0x61, 0xff]) });
    expect(Buffer.from(backEnd.arrived.at(-1)?.body ?? '', 'latin1').toString()).toBe('a\ufffd');
  });

  // Two ways to frame a body are how requests are smuggled: the length of what came in is the only one.
  test('is framed by its length alone, whatever the client framed it by', async () => {
    const { arrived } = await send({
      method: 'POST',
      body: 'abc',
      headers: [
        ['Transfer-Encoding', 'chunked'],
        ['Content-Length', '99'],
        ['Connection', 'keep-alive, X-Secret'],
        ['Keep-Alive', 'timeout=5'],
        ['TE', 'trailers'],
        ['Upgrade', 'websocket'],
        ['Expect', '100-continue'],
        ['Proxy-Connection', 'x'],
      ],
    });
    expect(arrived.body).toBe('abc');
    expect(arrived.headers['content-length']).toBe('3');
    for (const name of ['transfer-encoding', 'keep-alive', 'te', 'upgrade', 'expect', 'proxy-connection']) {
      expect(arrived.headers).not.toHaveProperty(name);
    }
  });

  test.each(['Content-Length', 'Transfer-Encoding'])(
    'a mapped %s is a configuration error (recorded)',
    async (name) => {
      const before = backEnd.arrived.length;
      const { response } = await send({}, { requestParameters: { [`integration.request.header.${name}`]: "'1'" } });
      expect([response.status, response.body]).toEqual([500, '{"message": "Internal server error"}']);
      expect(backEnd.arrived.length).toBe(before);
    },
  );

  test('what a mapping makes cannot end a line', async () => {
    const requestParameters = { 'integration.request.header.X-A': 'method.request.querystring.a' };
    const { arrived } = await send({ query: 'a=1%0D%0AX-B:%202' }, { requestParameters });
    expect(arrived.headers['x-a']).toBe('1 X-B: 2');
    expect(arrived.headers).not.toHaveProperty('x-b');
  });
});

describe('the answer', () => {
  test.each([200, 204, 301, 304, 404, 418, 500, 503])('the status %i goes through', async (status) => {
    answer = { status, headers: [['Location', '/elsewhere']], body: '' };
    const before = backEnd.arrived.length;
    const { response } = await send();
    expect([response.status, headerOf(response, 'Location')]).toEqual([status, '/elsewhere']);
    expect(backEnd.arrived.length).toBe(before + 1);
  });

  test('headers and body go through, those that belong to API Gateway under another name (recorded)', async () => {
    answer.headers = [
      ['Content-Type', 'text/html'],
      ['Set-Cookie', ['a=1', 'b=2']],
      ['x-amzn-RequestId', 'theirs'],
      ['Server', 'theirs'],
      ['Via', '1.1 x'],
      ['X-Own', 'yes'],
    ];
    answer.body = '<p>ä</p>';
    const { response } = await send();
    expect(String(response.body)).toBe('<p>ä</p>');
    expect(response.headers).toEqual(
      expect.arrayContaining([
        ['Content-Type', 'text/html'],
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
        ['X-Own', 'yes'],
        ['x-amzn-Remapped-x-amzn-RequestId', 'theirs'],
        ['x-amzn-Remapped-Server', 'theirs'],
        ['x-amzn-Remapped-Connection', 'keep-alive'],
        ['x-amzn-Remapped-Content-Length', '9'],
      ]),
    );
    const names = response.headers.map(([name]) => name.toLowerCase());
    expect(names).toContain('x-amzn-remapped-date');
    for (const absent of ['via', 'transfer-encoding', 'x-amzn-trace-id', 'content-length', 'connection']) {
      expect(names).not.toContain(absent);
    }
  });

  test.each([
    ['gzip', gzipSync('packed')],
    ['deflate', deflateSync('packed')],
    ['br', brotliCompressSync('packed')],
  ])('%s is unpacked: it could not pass as text (unverified)', async (encoding, body) => {
    answer = { status: 200, headers: [['Content-Encoding', encoding]], body };
    const { response } = await send();
    expect(String(response.body)).toBe('packed');
    expect(headerOf(response, 'Content-Encoding')).toBeUndefined();
  });

  // An answer that is framed by its length has no trailers: to announce some would be refused by the writer of HTTP.
  test('the Trailer of a back end ends at API Gateway (unverified)', async () => {
    answer.headers = [
      ['Trailer', 'X-Checksum'],
      ['X-Own', 'yes'],
    ];
    const names = (await send()).response.headers.map(([name]) => name.toLowerCase());
    expect(names).toContain('x-own');
    expect(names).not.toContain('trailer');
  });

  test('HEAD has the headers and no body', async () => {
    const { response, arrived } = await send({ method: 'HEAD' });
    expect([arrived.method, response.status, response.body]).toEqual(['HEAD', 200, '']);
  });
});

test('connections are kept for the next requests', async () => {
  const ports = new Set<number | undefined>();
  const counting = await httpBackEnd((_, outgoing) => {
    ports.add(outgoing.req.socket.remotePort);
    outgoing.end();
  });
  for (let sent = 0; sent < 10; sent++) await send({}, { uri: counting.origin });
  // The one is not free yet when its answer is complete.
  expect(ports.size).toBeLessThanOrEqual(2);
  await counting.close();
});
