/** The server's own endpoints, asked by strangers and oddly. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultAccount, defaultHost } from '../src/server/configuration.ts';
import { type RunningServer, startServer } from '../src/server/start-server.ts';

const token = 'the-token-of-the-tests';
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({
    host: defaultHost,
    port: 0,
    dataFolder: undefined,
    preparedRuntimes: '',
    account: defaultAccount,
    auth: 'enforce',
    denialReasons: true,
    authorizationIds: false,
    rootKey: undefined,
    consoleToken: token,
  });
});
afterAll(() => server.close());

type Headers = Readonly<Record<string, string>>;
const own: Headers = { authorization: `Bearer ${token}` };

function ask(path: string, headers: Headers = own, method = 'GET', body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${server.url}/_sekisho/${path}`, { method, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject).end(body);
  });
}

const guarded = [
  'status',
  'requests',
  'requests/x',
  'requests/x/explanation',
  'who-can',
  'reachable-methods',
  'apis/x/stages/y/deployed',
];
const more = ['policies/generated', 'policies/coverage', 'accounts', 'accounts/123456789012/credentials'];

test.each([...guarded, ...more])('%s answers nobody without the whole token', async (path) => {
  for (const wrong of ['', 'Bearer ', 'Bearer', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`]) {
    expect([wrong, await ask(path, { authorization: wrong })]).toEqual([wrong, 401]);
  }
  expect(await ask(path, {})).toBe(401);
});

test.each<Headers>([
  { host: 'evil.example' },
  { host: 'localhost.evil.example' },
  { host: '127.0.0.1.evil.example:80' },
  { origin: 'http://evil.example' },
  { origin: 'http://localhost@evil.example' },
  { origin: 'null' },
])('a foreign %o is refused, whatever the token', async (foreign) => {
  expect(await ask('accounts', { ...own, ...foreign })).toBe(403);
});

const principals = ['', '__proto__', '%00%0a', '%ff%fe', '%', 'arn:aws:iam::123456789012:user/__proto__'];
const since = ['NaN', 'Infinity', '1e400', '-1', '__proto__'].map((at) => `arn:aws:iam::123456789012:root&since=${at}`);
const questions = ['__proto__:x', '*:*', 'iam:*', ':', `${'a'.repeat(4000)}:x`].map((action) => `action=${action}`);

test.each([
  ...[...principals, ...since].flatMap((principal) =>
    ['policies/generated', 'policies/coverage', 'reachable-methods'].map((page) => `${page}?principal=${principal}`),
  ),
  ...questions.map((action) => `who-can?${action}&resource=*`),
  ...[
    'x',
    'arn:a:b:c:d:e',
    `arn:aws:iam::123456789012:role/${'a/'.repeat(3000)}`,
    'arn:aws:s3:::'.padEnd(6000, '*'),
  ].map((resource) => `who-can?action=sts:AssumeRole&resource=${resource}`),
  ...['NaN', '-1', '1e9', '1.5', '__proto__'].map((limit) => `requests?limit=${limit}`),
  'requests/__proto__',
  'requests/constructor/explanation',
])('%.80s is answered without a defect', async (path) => {
  expect(await ask(path)).toBeLessThan(500);
});

test.each(['[]', 'null', '1', '"x"', '{', '{"id":1}', '{"id":"1"}', '['.repeat(1000)])(
  'no account is made of %.20s',
  async (body) => {
    expect(await ask('accounts', own, 'POST', body)).toBe(400);
  },
);
