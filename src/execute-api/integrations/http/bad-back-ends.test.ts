import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { backEndClient } from '../../../http/back-end/back-end-client.ts';
import { certifiedKey } from '../../../identity/testing/certificate-fixture.ts';
import type { IntegrationDocument } from '../../../services/apigateway/documents.ts';
import { endpointOf, fakeFunctions } from '../../testing/endpoint-fixture.ts';
import { apiOf, gateway, methodOf, unsigned } from '../../testing/gateway-fixture.ts';
import { httpBackEnd, rawBackEnd } from '../../testing/local-back-end.ts';

let ownPort: number | undefined;
const http = backEndClient({ ownPort: () => ownPort, isOwnPath: (path) => path.startsWith('/_sekisho/') });
const backends = fakeFunctions({ http });
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});
afterAll(() => http.close());

async function send(uri: string, timeoutInMillis = 29_000, more: Partial<IntegrationDocument> = {}) {
  const integration = endpointOf('HTTP_PROXY', { httpMethod: 'GET', uri, timeoutInMillis, ...more });
  const world = gateway(apiOf({ '/{id}': [methodOf('GET', { integration })] }), { backends });
  const { status, body } = await world.send(unsigned({ path: '/prod/x' }));
  expect(world.defects).toEqual([]);
  return { answer: [status, String(body)], told: world.trace.latest(1)[0]?.error?.message };
}

async function talkingTo(talk: Parameters<typeof rawBackEnd>[0], timeoutInMillis?: number) {
  const backEnd = await rawBackEnd(talk);
  opened.push(backEnd);
  return send(backEnd.origin, timeoutInMillis);
}

const network = [504, '{"message": "Network error communicating with endpoint"}'];
const timeout = [504, '{"message": "Endpoint request timed out"}'];
const configuration = [500, '{"message": "Internal server error"}'];

test('nobody listens: 504', async () => {
  const gone = await rawBackEnd(() => {});
  await gone.close();
  const { answer, told } = await send(gone.origin);
  expect(answer).toEqual(network);
  expect(told).toMatch(/^Execution failed due to a network error communicating with endpoint: .*ECONNREFUSED/);
});

test.each([
  ['nothing', () => {}],
  ['half a head', (socket: { write(text: string): unknown }) => socket.write('HTTP/1.1 200 OK\r\nContent-')],
  [
    'half a body',
    (socket: { write(text: string): unknown }) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab'),
  ],
] as const)('%s, and no more: 504 when the time is over', async (_, talk) => {
  expect((await talkingTo(talk, 60)).answer).toEqual(timeout);
});

test('a body that comes by drops does not outlive the time', async () => {
  const trickle = await talkingTo((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
    const drops = setInterval(() => socket.write('1\r\na\r\n'), 5);
    socket.on('close', () => clearInterval(drops));
  }, 100);
  expect(trickle.answer).toEqual(timeout);
});

test.each([
  ['garbage', '\x00\x01\x02 no HTTP\r\n\r\n'],
  ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  [
    'a length and chunks',
    'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n',
  ],
  ['a folded header', 'HTTP/1.1 200 OK\r\nX-A: 1\r\n  Content-Length: 5\r\nContent-Length: 0\r\n\r\n'],
  ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n'],
  ['broken chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['an end before the end', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab'],
  ['a head without an end', `HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(200_000)}`],
  ['an upgrade that nobody asked for', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'],
])('%s: 504 (unverified)', async (_, text) => {
  const { answer } = await talkingTo((socket) => void socket.end(text, 'latin1'));
  expect(answer).toEqual(network);
});

describe('a back end whose certificate nobody knows', () => {
  async function overTls(insecureSkipVerification: boolean) {
    const { privateKey: key, certificate } = certifiedKey('back-end');
    const cert = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`;
    const server = createServer({ key, cert }, (_, outgoing) => outgoing.end('over TLS'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const close = () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => void server.close(() => resolve()));
    };
    opened.push({ close });
    return send(`https://127.0.0.1:${port}/`, 29_000, { tlsConfig: { insecureSkipVerification } });
  }

  test('504 (recorded)', async () => {
    expect((await overTls(false)).answer).toEqual(network);
  });

  test('is asked with insecureSkipVerification', async () => {
    expect((await overTls(true)).answer).toEqual([200, 'over TLS']);
  });
});

test('informational answers before the answer are no answer', async () => {
  const text = 'HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
  expect((await talkingTo((socket) => void socket.write(text))).answer).toEqual([200, 'ok']);
});

// https://www.rfc-editor.org/rfc/rfc9110#section-8.6: these have no body, whatever length they tell.
test.each([
  [304, ''],
  [204, ''],
  [204, 'abc'],
])('%i that tells the length of a body, and sends "%s", is an answer without one', async (status, body) => {
  const text = `HTTP/1.1 ${status} X\r\nETag: "x"\r\nContent-Length: 3\r\n\r\n${body}`;
  expect((await talkingTo((socket) => void socket.write(text))).answer).toEqual([status, '']);
});

test("an answer is not taken for two: what follows it is nobody's", async () => {
  const text = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil';
  const backEnd = await rawBackEnd((socket) => void socket.write(text));
  opened.push(backEnd);
  expect((await send(backEnd.origin)).answer[1]).toBe('ok');
  expect((await send(backEnd.origin)).answer[1]).not.toBe('evil');
});

describe('more than 10 MB', () => {
  const tooLarge = 'Execution failed due to configuration error: Integration response of reported length ';

  test('said: 500 at once (text unverified)', async () => {
    const head = `HTTP/1.1 200 OK\r\nContent-Length: ${2 * 1024 ** 3}\r\n\r\n`;
    const { answer, told } = await talkingTo((socket) => void socket.write(head));
    expect(answer).toEqual(configuration);
    expect(told).toBe(`${tooLarge}2147483648 is larger than allowed maximum of 10485760 bytes.`);
  });

  test('unsaid: 500 as soon as it is too much, and the rest is not read', async () => {
    let written = 0;
    const chunk = Buffer.alloc(64 * 1024, 'a');
    const { answer, told } = await talkingTo((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const more = (): void => {
        while (!socket.destroyed && socket.write(chunk)) written += chunk.length;
        written += chunk.length;
      };
      socket.on('drain', more);
      more();
    });
    expect(answer).toEqual(configuration);
    expect(told).toMatch(tooLarge);
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  test('packed small: 500 too', async () => {
    const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const backEnd = await httpBackEnd((_, outgoing) => {
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed);
    });
    opened.push(backEnd);
    expect((await send(backEnd.origin)).answer).toEqual(configuration);
  });

  test('what says that it is packed and is not: 504', async () => {
    const backEnd = await httpBackEnd((_, outgoing) => {
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).end('not packed');
    });
    opened.push(backEnd);
    expect((await send(backEnd.origin)).answer).toEqual(network);
  });
});

describe('addresses that integrations may not reach: 500, and nothing is connected to', () => {
  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://169.254.170.2/v2/credentials',
    'http://2852039166/latest/meta-data/',
    'http://0xa9.0xfe.0xa9.0xfe/',
    'http://0251.0376.0251.0376/',
    'http://[::ffff:169.254.169.254]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[fd00:ec2::254]/',
  ])('%s', async (uri) => {
    const { answer, told } = await send(uri);
    expect(answer).toEqual(configuration);
    expect(told).toMatch(/^Execution failed due to configuration error: Invalid endpoint address: .*may not reach$/);
  });

  test("the server's own admin plane, under whatever name it has; other paths of it may be reached", async () => {
    const self = await httpBackEnd((_, outgoing) => outgoing.end('inside'));
    opened.push(self);
    ownPort = self.port;
    for (const host of ['127.0.0.1', 'localhost', '0x7f.1']) {
      const { answer } = await send(`http://${host}:${self.port}/_sekisho/health`);
      expect(answer).toEqual(configuration);
    }
    expect((await send(`http://127.0.0.1:${self.port}/restapis`)).answer).toEqual([200, 'inside']);
    expect(self.arrived.map(({ url }) => url)).toEqual(['/restapis']);
  });
});

test.each(['http://no-such-host.invalid/', 'http://127.0.0.1:99999/', 'http://{x}/', 'http://user:pw@127.0.0.1/'])(
  '%s is no address: 500 (recorded)',
  async (uri) => {
    const { answer, told } = await send(uri);
    expect(answer).toEqual(configuration);
    expect(told).toMatch(/^Execution failed due to configuration error: Invalid endpoint address/);
  },
);
