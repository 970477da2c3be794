import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { CreateRoleCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, startLocalServer } from '../examples/story/local-server.ts';
import { sign } from '../src/sigv4/sign.ts';

const region = 'eu-west-1';
let server: LocalServer;
let address: URL;
beforeAll(async () => {
  server = await startLocalServer();
  address = new URL(server.endpoint);
});
afterAll(async () => {
  // Whatever came before, the server still answers.
  expect((await fetch(`${server.endpoint}/_sekisho/health`)).status).toBe(200);
  await server.stop();
});

/** Sends bytes as they are; answers the status line, the head and the body. */
async function send(head: string, body: Buffer | string = ''): Promise<{ status: number; body: string }> {
  const socket = connect(Number(address.port), address.hostname);
  socket.on('error', () => {});
  socket.write(`${head}\r\nHost: ${address.host}\r\nConnection: close\r\n`, 'latin1');
  const bytes = Buffer.from(body);
  socket.write(bytes.length > 0 ? `Content-Length: ${bytes.length}\r\n\r\n` : '\r\n');
  socket.write(bytes);
  const answer = await text(socket);
  const end = answer.indexOf('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), body: answer.slice(end + 4) };
}

interface Signed {
  readonly service: string;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

/** A request of the root user with a right signature, whatever it says. */
function sendSigned({ service, method = 'POST', path = '/', query = '', headers = {}, body = '' }: Signed) {
  const bytes = Buffer.from(body);
  const request = {
    method,
    path,
    query,
    headers: [['Host', address.host] as const, ...Object.entries(headers)],
    body: bytes,
  };
  const added = sign(request, { credentials: server.credentials, region, service, at: Date.now() });
  const lines = [...Object.entries(headers), ...added].map(([name, value]) => `${name}: ${value}`);
  return send([`${method} ${path}${query && `?${query}`} HTTP/1.1`, ...lines].join('\r\n'), bytes);
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const logs = { 'X-Amz-Target': 'Logs_20140328.CreateLogGroup', 'Content-Type': 'application/x-amz-json-1.1' };
const manyParameters = Array.from({ length: 10_001 }, (_, at) => `p${at}=v`).join('&');

describe('a clear refusal, never a 5xx, never a stack trace', () => {
  const cases: [string, () => Promise<{ status: number; body: string }>, number | readonly number[]][] = [
    ['broken JSON', () => sendSigned({ service: 'logs', headers: logs, body: '{"logGroupName":' }), 400],
    [
      'invalid UTF-8 in JSON',
      () =>
        sendSigned({ service: 'logs', headers: logs, body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) }),
      400,
    ],
    ['JSON nested 100,000 deep', () => sendSigned({ service: 'logs', headers: logs, body: '['.repeat(100_000) }), 400],
    [
      'JSON of the wrong types',
      () => sendSigned({ service: 'logs', headers: logs, body: '{"logGroupName":{"a":[1]}}' }),
      400,
    ],
    ['JSON that is no object', () => sendSigned({ service: 'logs', headers: logs, body: '"text"' }), 400],
    [
      'a form with broken escapes',
      () => sendSigned({ service: 'iam', headers: form, body: 'Action=GetUser&Version=2010-05-08&UserName=%zz' }),
      [400, 404],
    ],
    [
      'a form with 10,001 parameters',
      () =>
        sendSigned({ service: 'iam', headers: form, body: `Action=ListUsers&Version=2010-05-08&${manyParameters}` }),
      [200, 400, 413],
    ],
    [
      'a list with a huge index',
      () =>
        sendSigned({
          service: 'iam',
          headers: form,
          body: 'Action=TagUser&Version=2010-05-08&UserName=x&Tags.member.999999999.Key=a',
        }),
      [400, 404],
    ],
    ['10,000 query parameters', () => send(`GET /?${manyParameters.slice(0, 60_000)} HTTP/1.1`), 403],
    [
      'an escape cut short in the query of STS',
      () => sendSigned({ service: 'sts', method: 'GET', query: 'Action=GetCallerIdentity&Version=2011-06-15&x=%' }),
      400,
    ],
    [
      'an invalid escape in a path',
      () => sendSigned({ service: 'apigateway', method: 'GET', path: '/restapis/%zz' }),
      [400, 403, 404],
    ],
    [
      'invalid UTF-8 in a path',
      () => sendSigned({ service: 'lambda', method: 'GET', path: '/2015-03-31/functions/%ff%fe' }),
      [400, 404],
    ],
    [
      'a path of dots',
      () => sendSigned({ service: 'apigateway', method: 'GET', path: '/restapis/../../etc/passwd' }),
      [400, 403, 404],
    ],
    [
      'a Content-Length that the body does not keep to, too large',
      () => send('POST / HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded', 'x'.repeat(10_000_001)),
      413,
    ],
    [
      'more than 10 MB to a deployed API',
      () => send('POST /restapis/abcdefghij/dev/_user_request_/ HTTP/1.1', 'x'.repeat(10 * 1024 * 1024 + 1)),
      413,
    ],
  ];

  test.each(cases)('%s', async (_what, request, expected) => {
    const { status, body } = await request();
    expect([expected].flat()).toContain(status);
    expect(body).not.toMatch(/\n\s+at |node:internal|\.ts:\d|\.js:\d/);
  });

  test('10,000,001 bytes to a query service: 413 with an empty body', async () => {
    expect(
      await send('POST / HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded', 'x'.repeat(10_000_001)),
    ).toEqual({ status: 413, body: '' });
  });
});

describe('hostile documents', () => {
  const options = () => ({ region, endpoint: server.endpoint, credentials: server.credentials });

  test.each([
    ['a policy that nests 100,000 deep', `{"Version":"2012-10-17","Statement":${'['.repeat(100_000)}`],
    ['a policy with a key twice', '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}'],
    [
      'a policy with an operator that does not exist',
      '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNearly":{"aws:username":"x"}}}}',
    ],
    ['no policy at all', 'not json'],
  ])('%s is refused when stored', async (_what, document) => {
    const iam = new IAMClient(options());
    const trust = iam.send(new CreateRoleCommand({ RoleName: 'x', AssumeRolePolicyDocument: document }));
    await expect(trust).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    const inline = iam.send(
      new PutUserPolicyCommand({ UserName: 'nobody', PolicyName: 'p', PolicyDocument: document }),
    );
    await expect(inline).rejects.toMatchObject({
      $metadata: { httpStatusCode: expect.toSatisfy((status: number) => [400, 404, 409].includes(status)) },
    });
  });

  test('what is no ZIP is no function', async () => {
    const lambda = new LambdaClient(options());
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    });
    const { Role } = await new IAMClient(options()).send(
      new CreateRoleCommand({ RoleName: 'zip', AssumeRolePolicyDocument: trust }),
    );
    const command = new CreateFunctionCommand({
      FunctionName: 'zip',
      Role: Role?.Arn ?? '',
      Runtime: 'nodejs22.x',
      Handler: 'a.b',
      Code: { ZipFile: Buffer.from('no zip') },
    });
    await expect(lambda.send(command)).rejects.toThrow(
      'Could not unzip uploaded file. Please check your file, then try to upload again.',
    );
  });
});
