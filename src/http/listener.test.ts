import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { connect as connectSecurely } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BadHead } from './bad-head.ts';
import { type Listener, listen } from './listener.ts';
import { hostName, type RawRequest } from './raw-request.ts';
import { authority, authorityKey } from './tls/authority.ts';

const shown = authority(authorityKey()).issue(['localhost', '127.0.0.1'], undefined, Date.now());
const names = { forName: async () => undefined, forAddress: async () => shown };
let listener: Listener;
let last: RawRequest | undefined;
/** Requests in hand, now and at most. */
let working = 0;
let most = 0;
/** Requests that have come to the plane. */
let handled = 0;
const defects: unknown[] = [];
const refused: BadHead[] = [];

beforeAll(async () => {
  listener = await listen({
    names,
    host: '127.0.0.1',
    port: 0,
    onDefect: (error) => defects.push(error),
    refuse(head) {
      refused.push(head);
      return { requestId: 'the-id', body: head.reason };
    },
    plane: () => ({
      bodyLimit: 1000,
      tooLarge: () => ({ status: 413, headers: [['X-Plane', 'mine']], body: 'too large' }),
      async handle(request) {
        last = request;
        most = Math.max(most, ++working);
        handled++;
        if (request.path === '/throws') {
          working--;
          throw new Error('a defect');
        }
        if (request.path === '/unwritable') {
          working--;
          return { status: 200, headers: [['X-Odd', 'a\r\nb']], body: 'x' };
        }
        if (request.path === '/slow') await setTimeout(5);
        working--;
        return { status: 200, headers: [['X-Case', 'Kept']], body: `${request.body.length}` };
      },
    }),
  });
});
afterAll(() => listener.close());

/** Sends bytes as they are and reads until the server ends the connection. */
function send(...parts: string[]): Promise<string> {
  const socket = connect(listener.port, '127.0.0.1');
  socket.on('error', () => {});
  for (const part of parts) socket.write(part, 'latin1');
  return text(socket);
}

const close = 'Connection: close\r\n';

test('path, query, header case and order, and bytes of the body are kept as sent', async () => {
  const answer = await send(
    `POST /a%2fb//c/../d?x=+%20&&y HTTP/1.1\r\nHOST: H\r\nx-B: 1\r\nX-b: 2\r\nContent-Length: 3\r\n${close}\r\n\xff\x00a`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\nX-Case: Kept\r\nContent-Length: 1\r\n/);
  expect(last).toMatchObject({
    method: 'POST',
    path: '/a%2fb//c/../d',
    query: 'x=+%20&&y',
    sourceIp: '127.0.0.1',
    secure: false,
  });
  expect(last?.headers.slice(0, 3)).toEqual([
    ['HOST', 'H'],
    ['x-B', '1'],
    ['X-b', '2'],
  ]);
  expect([...(last?.body ?? [])]).toEqual([0xff, 0, 97]);
});

test('a target in absolute form, as a proxy gets it, loses its origin', async () => {
  await send(`GET http://api.example:80/a?b HTTP/1.1\r\nHost: api.example:80\r\n${close}\r\n`);
  expect(last).toMatchObject({ path: '/a', query: 'b' });
  expect(last && hostName(last)).toBe('api.example');
});

test('a body over the limit of its plane is refused at its head, by the plane', async () => {
  const answer = await send(`POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 413 .*X-Plane: mine\r\n.*too large$/s);
});

test('a chunked body is cut off when it passes the limit', async () => {
  const chunk = `400\r\n${'x'.repeat(1024)}\r\n`;
  const answer = await send('POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n', chunk, chunk);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['broken chunking', 'POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 400],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  [
    'a length and chunks (request smuggling)',
    'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a header of 70 kB', `GET / HTTP/1.1\r\nHost: h\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, 431],
])('%s: refused with the reason, and the server goes on', async (_what, bytes, status) => {
  const answer = await send(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain('x-amzn-RequestId: the-id\r\n');
  expect(answer.endsWith(`\r\n\r\n${refused.at(-1)?.reason}`)).toBe(true);
  expect(await send(`GET / HTTP/1.1\r\nHost: h\r\n${close}\r\n`)).toMatch(/^HTTP\/1\.1 200/);
});

const good = 'GET /before HTTP/1.1\r\nHost: before\r\n\r\n';

test.each([
  ['a method in lower case', 'patch /a?b=1 HTTP/1.1\r\nHost: h\r\n\r\n', ['patch', '/a?b=1', 'h'], /capital letters/],
  ['a byte beyond ASCII', 'GET /caf\xe9 HTTP/1.1\r\nHost: h\r\n\r\n', ['GET', '/caf\xe9', 'h'], /percent-encoded/],
  [
    'one of them in the query',
    'GET /a?q=\xc3\xa9 HTTP/1.1\r\nHost: H:1\r\n\r\n',
    ['GET', '/a?q=\xc3\xa9', 'H:1'],
    /percent/,
  ],
  ['no HTTP', 'hello\r\n\r\n', ['', '', ''], /capital letters|no HTTP/],
  ['a bad header', 'GET /a HTTP/1.1\r\nHost: h\r\nX\u0001: 1\r\n\r\n', ['GET', '/a', 'h'], /header/],
  ['another version', 'GET /a HTTP/9.9\r\nHost: h\r\n\r\n', ['GET', '/a', 'h'], /version/],
  ['behind a good one', `${good}patch /a HTTP/1.1\r\nHost: h\r\n\r\n`, ['patch', '/a', 'h'], /capital letters/],
])(
  'what is refused is told, and what was asked is made out: %s',
  async (_what, bytes, [method, target, host], told) => {
    expect(await send(bytes)).toMatch(told);
    expect(refused.at(-1)).toMatchObject({ method, target, host, status: 400 });
  },
);

test.each([
  ['/', 1],
  ['/slow', 1],
  ['/slow', 3],
])(
  '%s, %i times, and then what is no HTTP: every answer that is due comes before the connection ends',
  async (path, count) => {
    const good = `GET ${path} HTTP/1.1\r\nHost: h\r\n\r\n`;
    const answer = await send(`${good.repeat(count)}hello\r\n\r\n`);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual([...Array(count).fill('HTTP/1.1 200'), 'HTTP/1.1 400']);
  },
);

test.each([
  ['a body', 'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc', 'hello\r\n\r\n', [200, 400]],
  [
    'no Host behind a body',
    'POST /slow HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc',
    'GET / HTTP/1.1\r\nHost x\r\n\r\n',
    [200, 400],
  ],
  [
    'two, and a body that is broken',
    'GET /slow HTTP/1.1\r\nHost: h\r\n\r\n'.repeat(2),
    'POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    [200, 200, 400],
  ],
  ['CONNECT', 'GET /slow HTTP/1.1\r\nHost: h\r\n\r\n', 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n', [200, 400]],
])('good requests before a bad one are answered: %s', async (_what, good, bad, statuses) => {
  const answer = await send(good + bad);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(statuses.map((status) => `HTTP/1.1 ${status}`));
});

test.each([1, 3])('a client that has ended its side still gets its answers: %i', async (count) => {
  const socket = connect({ port: listener.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.end('POST /slow HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx'.repeat(count));
  expect((await text(socket)).match(/HTTP\/1\.1 200/g)).toHaveLength(count);
});

test('of one connection one request is worked on at a time, and another connection has its turn', async () => {
  const many = send(
    `${'GET /slow HTTP/1.1\r\nHost: h\r\n\r\n'.repeat(200)}GET /last HTTP/1.1\r\nHost: h\r\n${close}\r\n`,
  );
  await send(`GET / HTTP/1.1\r\nHost: h\r\n${close}\r\n`);
  expect(most).toBeLessThanOrEqual(2);
  expect(last?.path).not.toBe('/last');
  expect((await many).match(/HTTP\/1\.1 200/g)).toHaveLength(201);
});

test('what waits behind others on a connection that is gone is not done', async () => {
  const before = handled;
  const socket = connect(listener.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write('GET /slow HTTP/1.1\r\nHost: h\r\n\r\n'.repeat(50));
  await once(socket, 'data');
  socket.resetAndDestroy();
  await send(`${'GET /slow HTTP/1.1\r\nHost: h\r\n\r\n'.repeat(60)}GET / HTTP/1.1\r\nHost: h\r\n${close}\r\n`);
  expect(handled - before - 61).toBeLessThan(10);
});

test('HEAD has the length but no body', async () => {
  const answer = await send(`HEAD / HTTP/1.1\r\nHost: h\r\n${close}\r\n`);
  expect(answer).toMatch(/Content-Length: 1\r\n/);
  expect(answer).toMatch(/\r\n\r\n$/);
});

test('a defect is a bare 500, reported, and shows nothing', async () => {
  const answer = await send(`GET /throws HTTP/1.1\r\nHost: h\r\n${close}\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 500 Internal Server Error\r\nContent-Length: 0\r\n/);
  expect(answer).not.toMatch(/defect/);
  expect(defects).toHaveLength(1);
});

test('an answer that cannot be written is a bare 500 as well, in words of its own; the others are given', async () => {
  const before = defects.length;
  const answer = await send(`GET /unwritable HTTP/1.1\r\nHost: h\r\n\r\nGET /a HTTP/1.1\r\nHost: h\r\n${close}\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 500 Internal Server Error\r\nContent-Length: 0\r\n/);
  expect(answer).toMatch(/HTTP\/1\.1 200 OK\r\nX-Case: Kept\r\n/);
  expect(defects.length).toBe(before + 1);
});

test.each([
  [
    'a later packet of a head',
    ['GET /a HTTP/1.1\r\nHost: h\r\nAuthorization: B', 'earer SECRET\r\nBad\x01 Header: y\r\n\r\n'],
  ],
  ['a body', ['POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n', 'zz hunter2 SECRET\r\n']],
  ['a header without its colon', ['Authorization Bearer SECRET\r\n\r\n']],
])('nothing of %s is taken for what was asked', async (_what, packets) => {
  const socket = connect(listener.port, '127.0.0.1');
  socket.on('error', () => {});
  for (const packet of packets) {
    socket.write(packet, 'latin1');
    await setTimeout(20);
  }
  await text(socket);
  expect(JSON.stringify(refused.at(-1))).not.toContain('SECRET');
  expect(refused.at(-1)).toMatchObject({ method: '', target: '', host: '' });
});

test.each([
  ['no Host', 'GET /a HTTP/1.1\r\n\r\n', 400, /Host header is missing/],
  ['two Hosts', 'GET /a HTTP/1.1\r\nHost: h\r\nhost: evil\r\n\r\n', 400, /more than once/],
  ['a version that the parser takes', 'GET /a HTTP/2.0\r\nHost: h\r\n\r\n', 400, /version/],
  [
    'a transfer coding that is not undone',
    'GET /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
    501,
    /only transfer coding/,
  ],
  [
    'a transfer coding that is none',
    'POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\n\r\n',
    501,
    /only transfer coding/,
  ],
  ['another expectation', 'GET /a HTTP/1.1\r\nHost: h\r\nExpect: zzz\r\n\r\n', 417, /100-continue/],
])('%s is refused with the reason', async (_what, bytes, status, told) => {
  const answer = await send(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(told);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toHaveLength(1);
  expect(refused.at(-1)).toMatchObject({ target: '/a', status });
});

const waiting = (length: number) =>
  `POST /a HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\nContent-Length: ${length}\r\n${close}\r\n`;

test('a client that waits to continue is told so before its body is read', async () => {
  expect(await send(`${waiting(3)}abc`)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n.*\r\n\r\n3$/s);
});

test('a client that waits to continue with a body that is too large is refused instead', async () => {
  expect(await send(waiting(1001))).toMatch(/^HTTP\/1\.1 413 /);
});

test('of two clients that wait in one packet the second is told when the first has its answer', async () => {
  const answer = await send(`${waiting(3).replace(close, '').replace('/a', '/slow')}abc${waiting(1)}x`);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual([100, 200, 100, 200].map((status) => `HTTP/1.1 ${status}`));
});

test('a client that asks for a tunnel and then breaks off does not end the server', async () => {
  for (let times = 0; times < 20; times++) {
    const socket = connect(listener.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(socket, 'data');
    socket.resetAndDestroy();
  }
  await setTimeout(30);
  expect(refused.at(-1)).toMatchObject({ method: 'CONNECT', target: 'a:1', host: 'a' });
  expect(await send(`GET / HTTP/1.1\r\nHost: h\r\n${close}\r\n`)).toMatch(/^HTTP\/1\.1 200/);
});

const offer = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n';

test.each([
  ['no body', `GET /up HTTP/1.1\r\nHost: h\r\n${offer}\r\n`, '0'],
  ['a body', `POST /up HTTP/1.1\r\nHost: h\r\n${offer}Content-Length: 3\r\n\r\nabc`, '3'],
])('an offer to upgrade is not taken, and its connection ends with the answer: %s', async (_what, request, body) => {
  const answer = await send(`${request}GET /behind HTTP/1.1\r\nHost: h\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 200 .*\r\nConnection: close\r\n\r\n${body}$`, 's'));
  expect(last?.path).toBe('/up');
});

test('nothing that comes behind an offer to upgrade is read from its middle on', async () => {
  const before = handled;
  const socket = connect(listener.port, '127.0.0.1');
  socket.write(
    `GET /slow HTTP/1.1\r\nHost: h\r\n${offer}\r\nPOST /behind HTTP/1.1\r\nHost: h\r\nContent-Length: 99\r\n\r\n`,
  );
  await setTimeout(1);
  socket.write('GET /hidden HTTP/1.1\r\nHost: h\r\n\r\nno HTTP');
  expect((await text(socket)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
  expect(handled - before).toBe(1);
});

/** The same through TLS, whatever certificate is shown. */
function sendSecurely(...parts: string[]): Promise<string> {
  const socket = connectSecurely({ port: listener.port, host: '127.0.0.1', rejectUnauthorized: false });
  socket.on('error', () => {});
  for (const part of parts) socket.write(part, 'latin1');
  return text(socket);
}

const ending = 'GET /last HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n';

test('the same port speaks TLS to those who begin with it', async () => {
  const answer = await sendSecurely('POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc', ending);
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  expect([last?.path, last?.secure, last?.sourceIp]).toEqual(['/last', true, '127.0.0.1']);
  await send(ending);
  expect(last?.secure).toBe(false);
});

test('what is no HTTP is answered alike through TLS', async () => {
  const bad = ['GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 'get / HTTP/1.1\r\n\r\n'];
  for (const head of bad) expect(await sendSecurely(head)).toBe(await send(head));
});

test('a first line that comes byte by byte is read as one', async () => {
  const socket = connect(listener.port, '127.0.0.1');
  for (const byte of ending) {
    socket.write(byte);
    await setTimeout(0);
  }
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
  ['a handshake that is none', '\x16\x03\x01\x00\x05hello'],
  ['a handshake that is cut short', '\x16\x03\x01'],
  ['no byte at all', ''],
])('%s ends its own connection and no other', async (_, bytes) => {
  const socket = connect(listener.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.end(bytes, 'latin1');
  await text(socket).catch(() => '');
  expect(await send(ending)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await sendSecurely(ending)).toMatch(/^HTTP\/1\.1 200 /);
});

test('a listener that closes waits for nobody: neither for a first byte nor for a handshake', async () => {
  const options = { names, host: '127.0.0.1', port: 0, onDefect: () => {}, plane: () => Promise.reject() as never };
  const short = await listen({ ...options, refuse: () => ({ requestId: '', body: '' }) });
  const silent = connect(short.port, '127.0.0.1');
  const shaking = connect(short.port, '127.0.0.1');
  shaking.write('\x16\x03\x01', 'latin1');
  await Promise.all([once(silent, 'connect'), once(shaking, 'connect')]);
  await setTimeout(5);
  await short.close();
});

test('a port that is taken rejects', async () => {
  const again = listen({
    names,
    host: '127.0.0.1',
    port: listener.port,
    plane: () => Promise.reject() as never,
    onDefect: () => {},
    refuse: () => ({ requestId: '', body: '' }),
  });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
