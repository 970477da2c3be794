/** The server's own endpoints, asked by strangers and oddly. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultAccount, defaultHost } from '../src/server/configuration.ts';
import { type RunningServer, startServer } from '../src/server/start-server.ts';
import type { TraceRecord } from '../src/trace/trace-record.ts';

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

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** `target` as it stands in the request line: nothing is tidied up. */
function send(method: string, target: string, headers: Headers = own, body = ''): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = httpRequest({ hostname, port, method, path: target, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() });
      });
    });
    sent.on('error', reject).end(body);
  });
}

test.each([
  '[]',
  '{}',
  'null',
  '1',
  '"arn:aws:iam::123456789012:root"',
  '{"Principal":"x"}',
  '{"principal":null}',
  '{',
])('a body that names nobody lends no credentials: %s', async (body) => {
  expect(await ask('credentials', own, 'POST', body)).toBe(400);
});

test.each(['', 'x', 'arn:aws:iam::999999999999:root', 'arn:aws:iam::123456789012:user/gone', '__proto__'])(
  'nobody borrows the credentials of %o',
  async (principal) => {
    expect(await ask('credentials', own, 'POST', JSON.stringify({ principal }))).toBe(404);
  },
);

test('a method that is not answered is told which ones are; a body over the limit is refused', async () => {
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH']) {
    const { status, headers } = await send(method, '/_sekisho/accounts');
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, POST']);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  expect(await ask('accounts', own, 'POST', ' '.repeat(1024 * 1024 + 1))).toBe(413);
});

test.each([
  '/_sekisho/console/../requests',
  '/_sekisho/console/..%2frequests',
  '/_sekisho/console/%2e%2e/requests',
  '/_sekisho//requests',
  '/_sekisho/./requests',
  '/_sekisho/console/assets/../../requests',
  '/_sekisho/console/assets/../../../package.json',
  '/_sekisho/console/assets/..%2f..%2fdata-folder',
  '/_sekisho/console/assets/%00',
  '//_sekisho/requests',
  '/_sekisho/requests%2f',
  '/_sekisho/requests;x',
])('%s leads to nothing that the plain path guards', async (target) => {
  const { status, text } = await send('GET', target, {});
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/"requests"|"workspaces"/);
});

test('a session opens with its cookie wherever it stands, and no more once it was left', async () => {
  const { token: link } = JSON.parse((await send('POST', '/_sekisho/console-links')).text) as { token: string };
  const entered = await send('GET', `/_sekisho/console/?token=${link}`, {});
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  expect(cookie).toMatch(/^sekisho-console=[\w-]{32}$/);
  const page = { 'x-sekisho-console': '1' };
  const as = (cookies: string) => ask('accounts', { ...page, cookie: cookies });
  expect(await as(`sekisho-console=planted-by-another-port; ${cookie}`)).toBe(200);
  expect(await as(`${cookie}; sekisho-console=planted-by-another-port`)).toBe(200);
  expect(await as('sekisho-console=planted-by-another-port')).toBe(401);
  expect(await as(`sekisho-console=${link}`)).toBe(401);
  expect(await ask('accounts', { cookie })).toBe(401);
  expect(await ask('console-session', { ...page, cookie: `sekisho-console=planted; ${cookie}` }, 'DELETE')).toBe(204);
  expect(await as(cookie)).toBe(401);
});

test('requests in a list are brief, however much was sent; one alone has what was signed', async () => {
  const { accessKeyId } = JSON.parse((await send('GET', '/_sekisho/accounts/123456789012/credentials')).text) as {
    accessKeyId: string;
  };
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${accessKeyId}/${now.slice(0, 8)}/us-east-1/apigateway/aws4_request`;
  const signed = {
    'x-amz-date': now,
    authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
  };
  const before = Buffer.byteLength((await send('GET', '/_sekisho/requests?limit=1000')).text);
  for (let at = 0; at < 20; at++) await send('GET', `/restapis?${'q'.repeat(50_000)}`, signed);
  const { text } = await send('GET', '/_sekisho/requests?limit=1000');
  expect(Buffer.byteLength(text) - before).toBeLessThan(20 * 3000);
  const { requests } = JSON.parse(text) as { requests: readonly TraceRecord[] };
  expect(requests[0]?.signature).toEqual({ matched: false, accessKeyId, presigned: false });
  const one = JSON.parse((await send('GET', `/_sekisho/requests/${requests[0]?.requestId}`)).text) as TraceRecord;
  expect(one.query.length).toBeGreaterThan(8000);
  expect(one.signature?.canonicalRequest).toContain('qqq');
});

test.each([
  ['POST', 'accounts', '{"account":"111122223333"}'],
  ['POST', 'accounts', '{"id":"111122223333","name":"x"}'],
  ['POST', 'accounts', '{"__proto__":{"id":"111122223333"}}'],
  ['POST', 'credentials', '{"arn":"arn:aws:iam::123456789012:root"}'],
  ['POST', 'reset', '{"all":true}'],
  ['POST', 'console-links', '{"ttl":1}'],
  ['GET', 'requests?limits=1', ''],
  ['GET', 'who-can?action=iam:GetUser&resource=*&principal=x', ''],
  ['GET', 'reachable-methods?arn=anonymous', ''],
  ['GET', 'policies/generated?principal=arn:aws:iam::123456789012:root&from=0', ''],
  ['GET', 'accounts?id=1', ''],
  ['GET', 'status?x', ''],
])('%s %s %s says a name that is not known: refused, and nothing is done', async (method, path, body) => {
  expect(await ask(path, own, method, body)).toBe(400);
  expect(await accountIds()).toEqual([defaultAccount]);
});

async function accountIds(): Promise<string[]> {
  const answer = await fetch(`${server.url}/_sekisho/accounts`, { headers: own });
  return (await answer.json()).accounts;
}
