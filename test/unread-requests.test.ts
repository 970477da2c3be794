import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

let server: SpawnedServer;
beforeAll(async () => {
  server = await spawnServer({ TMPDIR: process.env['TMPDIR'] ?? '/tmp' });
});
afterAll(() => server.stop());

function send(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(server.options.endpoint).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(bytes, 'latin1');
  return text(socket);
}

const long = 'x'.repeat(11_000_000);

test.each([
  ['patch /dev/a?b=1 HTTP/1.1\r\nHost: h\r\n\r\n', 400, { method: 'patch', path: '/dev/a', query: 'b=1', host: 'h' }],
  ['GET /dev/caf\xc3\xa9 HTTP/1.1\r\nHost: h\r\n\r\n', 400, { method: 'GET', path: '/dev/caf\xc3\xa9' }],
  ['hello\r\n\r\n', 400, { path: '' }],
  [`GET / HTTP/1.1\r\nHost: h\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, 431, {}],
  [
    `POST /restapis HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: ${long.length}\r\n\r\n${long}`,
    413,
    { method: 'POST', path: '/restapis' },
  ],
])('what the parser or a limit refuses is found in Requests and by its id: %.40j', async (bytes, status, record) => {
  const answer = await send(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  const { requests } = (await (await server.ask('requests?limit=1')).json()) as { requests: { requestId: string }[] };
  expect(requests[0]).toMatchObject({ status, ...record, error: { message: expect.stringMatching(/\.$/) } });
  const id = requests[0]!.requestId;
  if (status !== 413) expect(answer).toContain(`x-amzn-RequestId: ${id}`);
  const explained = await (await server.ask(`requests/${id}/explanation`)).json();
  expect(explained).toMatchObject({ request: { requestId: id, status }, rulings: [] });
});
