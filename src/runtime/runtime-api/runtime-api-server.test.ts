import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { RuntimeApi, RuntimeResult } from './runtime-api-server.ts';
import { serveRuntimeApi } from './runtime-api-server.ts';

const prefix = '/2018-06-01/runtime/';
const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

interface Client {
  send(text: string): void;
  get(path: string): void;
  post(path: string, body?: string, headers?: string): void;
  /** The next answer: its status, head and body. */
  answer(): Promise<{ status: number; head: string; body: string }>;
}

interface Harness {
  readonly api: RuntimeApi;
  readonly results: RuntimeResult[];
  readonly initErrors: string[];
  ready(): number;
  client(): Client;
}

async function harness(): Promise<Harness> {
  const path = join(tmpdir(), `api-${randomBytes(4).toString('hex')}`);
  const results: RuntimeResult[] = [];
  const initErrors: string[] = [];
  let ready = 0;
  const api = await serveRuntimeApi(path, {
    onReady: () => ready++,
    onInitError: (payload) => initErrors.push(payload.toString()),
    onResult: (result) => results.push(result),
  });
  cleanups.push(api.close);
  return { api, results, initErrors, ready: () => ready, client: () => client(connect(path)) };
}

function client(socket: Socket): Client {
  let bytes = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    bytes += chunk;
  });
  socket.on('error', () => undefined);
  cleanups.push(() => socket.destroy());
  const send = (text: string): void => void socket.write(text, 'latin1');
  const answer: Client['answer'] = async () => {
    for (;;) {
      const [, head = '', length = ''] = /^(.*?content-length: (\d+).*?\r\n\r\n)/is.exec(bytes) ?? [];
      const end = head.length + Number(length);
      if (head && bytes.length >= end) {
        const body = bytes.slice(head.length, end);
        bytes = bytes.slice(end);
        return { status: Number(head.split(' ')[1]), head, body };
      }
      if (socket.closed) throw new Error('the connection was closed');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  return {
    send,
    answer,
    get: (path) => send(`GET ${prefix}${path} HTTP/1.1\r\nHost: x\r\n\r\n`),
    post: (path, body = '', headers = '') =>
      send(`POST ${prefix}${path} HTTP/1.1\r\nHost: x\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`),
  };
}

const invocation = {
  requestId: '8476a536-e9f4-11e8-9739-2dfe598c3fcd',
  payload: Buffer.from('{"key":"välue"}'),
  invokedArn: 'arn:aws:lambda:us-east-1:123456789012:function:f:live',
};

/** A runtime that has been given the invocation. */
async function running(): Promise<{ server: Harness; runtime: Client }> {
  const server = await harness();
  const runtime = server.client();
  runtime.get('invocation/next');
  server.api.invoke(invocation, 1_700_000_000_000);
  await runtime.answer();
  return { server, runtime };
}

describe('next', () => {
  test('waits for an invocation and gives it with its headers', async () => {
    const { api, client } = await harness();
    const runtime = client();
    runtime.get('invocation/next');
    api.invoke({ ...invocation, traceId: 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700' }, 1_542_409_706_888);
    const { status, head, body } = await runtime.answer();
    expect(status).toBe(200);
    expect(Buffer.from(body, 'latin1')).toEqual(invocation.payload);
    expect(head).toContain('Content-Type: application/json\r\n');
    expect(head).toContain('Lambda-Runtime-Aws-Request-Id: 8476a536-e9f4-11e8-9739-2dfe598c3fcd\r\n');
    expect(head).toContain('Lambda-Runtime-Deadline-Ms: 1542409706888\r\n');
    expect(head).toContain(
      'Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:123456789012:function:f:live\r\n',
    );
    expect(head).toContain('Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700\r\n');
    expect(head).not.toContain('Client-Context');
  });

  test('a client context cannot add headers and arrives as the same JSON', async () => {
    const { api, client } = await harness();
    const runtime = client();
    runtime.get('invocation/next');
    api.invoke({ ...invocation, clientContext: '{"custom":\r\n{"k":"日本"}}' }, 0);
    const { head } = await runtime.answer();
    const value = /^Lambda-Runtime-Client-Context: (.*)\r$/m.exec(head)?.[1] ?? '';
    expect(JSON.parse(value)).toEqual({ custom: { k: '日本' } });
  });

  test('an invocation that comes first waits for the runtime', async () => {
    const { api, client } = await harness();
    api.invoke(invocation, 0);
    const runtime = client();
    runtime.get('invocation/next');
    expect((await runtime.answer()).status).toBe(200);
  });
});

describe('response and error', () => {
  test('a response is accepted with 202 and handed on unchanged', async () => {
    const { server, runtime } = await running();
    runtime.post(`invocation/${invocation.requestId}/response`, '{"ok":true}', 'Content-Type: application/unknown\r\n');
    const { status, body } = await runtime.answer();
    expect(status).toBe(202);
    expect(JSON.parse(body)).toEqual({ status: 'OK' });
    expect(server.results).toEqual([
      { payload: Buffer.from('{"ok":true}'), failed: false, contentType: 'application/unknown' },
    ]);
  });

  test('an error is handed on verbatim', async () => {
    const { server, runtime } = await running();
    runtime.post(`invocation/${invocation.requestId}/error`, '{"errorType":"E"}');
    expect((await runtime.answer()).status).toBe(202);
    expect(server.results[0]).toMatchObject({ payload: Buffer.from('{"errorType":"E"}'), failed: true });
  });

  test('response and next may come in one write', async () => {
    const { server, runtime } = await running();
    const body = 'null';
    runtime.send(
      `POST ${prefix}invocation/${invocation.requestId}/response HTTP/1.1\r\nContent-Length: 4\r\n\r\n${body}` +
        `GET ${prefix}invocation/next HTTP/1.1\r\n\r\n`,
    );
    expect((await runtime.answer()).status).toBe(202);
    server.api.invoke({ ...invocation, requestId: 'second' }, 0);
    expect((await runtime.answer()).head).toContain('Lambda-Runtime-Aws-Request-Id: second');
  });

  test('a response over 6291556 bytes is refused with 413 and becomes Function.ResponseSizeTooLarge', async () => {
    const { server, runtime } = await running();
    runtime.post(`invocation/${invocation.requestId}/response`, 'x'.repeat(6_291_557));
    const { status, body } = await runtime.answer();
    expect(status).toBe(413);
    expect(JSON.parse(body)).toMatchObject({ errorType: 'RequestEntityTooLarge' });
    expect(server.results[0]?.failed).toBe(true);
    expect(JSON.parse(String(server.results[0]?.payload))).toEqual({
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
      errorType: 'Function.ResponseSizeTooLarge',
    });
    runtime.get('invocation/next');
    server.api.invoke(invocation, 0);
    expect((await runtime.answer()).status).toBe(200);
  });

  test('a chunked response is put together', async () => {
    const { server, runtime } = await running();
    runtime.send(
      `POST ${prefix}invocation/${invocation.requestId}/response HTTP/1.1\r\nTransfer-Encoding: chunked\r\n` +
        'Lambda-Runtime-Function-Response-Mode: streaming\r\n\r\n3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n',
    );
    expect((await runtime.answer()).status).toBe(202);
    expect(server.results[0]?.payload.toString()).toBe('{"a":1}');
  });

  test('an error in the trailers is the error of the function', async () => {
    const { server, runtime } = await running();
    const error = Buffer.from('{"errorType":"Late"}').toString('base64');
    runtime.send(
      `POST ${prefix}invocation/${invocation.requestId}/response HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n` +
        `1\r\nx\r\n0\r\nLambda-Runtime-Function-Error-Type: Late\r\nLambda-Runtime-Function-Error-Body: ${error}\r\n\r\n`,
    );
    expect((await runtime.answer()).status).toBe(202);
    expect(server.results[0]).toMatchObject({ payload: Buffer.from('{"errorType":"Late"}'), failed: true });
  });

  test('an unknown response mode is Runtime.InvalidResponseModeHeader', async () => {
    const { server, runtime } = await running();
    const path = `invocation/${invocation.requestId}/response`;
    runtime.post(path, '1', 'Lambda-Runtime-Function-Response-Mode: other\r\n');
    await runtime.answer();
    expect(JSON.parse(String(server.results[0]?.payload)).errorType).toBe('Runtime.InvalidResponseModeHeader');
  });
});

describe('init/error', () => {
  test('is accepted with 202 before the first next', async () => {
    const { client, initErrors } = await harness();
    const runtime = client();
    runtime.post('init/error', '{"errorType":"Runtime.ImportModuleError"}');
    expect((await runtime.answer()).status).toBe(202);
    expect(initErrors).toEqual(['{"errorType":"Runtime.ImportModuleError"}']);
  });
});

describe('calls in the wrong state', () => {
  test('another request id is answered with 400 InvalidRequestID', async () => {
    const { runtime } = await running();
    runtime.post('invocation/other/response', '1');
    const { status, body } = await runtime.answer();
    expect(status).toBe(400);
    expect(JSON.parse(body).errorType).toBe('InvalidRequestID');
  });

  test.each([
    ['a response before next', 'POST', 'invocation/x/response'],
    ['an error before next', 'POST', 'invocation/x/error'],
  ])('%s is answered with 403 InvalidStateTransition', async (_, _method, path) => {
    const runtime = (await harness()).client();
    runtime.post(path, '1');
    const { status, body } = await runtime.answer();
    expect(status).toBe(403);
    expect(JSON.parse(body).errorType).toBe('InvalidStateTransition');
  });

  test('next during an invocation is answered with that invocation again, init/error with 403 (as by aws-lambda-rie)', async () => {
    const { runtime } = await running();
    runtime.get('invocation/next');
    const { status, head } = await runtime.answer();
    expect(status).toBe(200);
    expect(head).toContain(`Lambda-Runtime-Aws-Request-Id: ${invocation.requestId}\r\n`);
    runtime.post('init/error', '{}');
    const refused = await runtime.answer();
    expect(refused.status).toBe(403);
    expect(JSON.parse(refused.body).errorMessage).toBe(
      'State transition from Running to InitError failed for runtime. Error: State transition is not allowed',
    );
  });

  test('a second response is answered with 403', async () => {
    const { runtime } = await running();
    for (const status of [202, 403]) {
      runtime.post(`invocation/${invocation.requestId}/response`, '1');
      expect((await runtime.answer()).status).toBe(status);
    }
  });

  test('unknown paths and methods are answered with 404 and 405', async () => {
    const runtime = (await harness()).client();
    runtime.get('invocation/__proto__');
    expect((await runtime.answer()).status).toBe(404);
    runtime.post('invocation/next');
    expect((await runtime.answer()).status).toBe(405);
  });
});

describe('bytes that are not HTTP', () => {
  test.each([
    'nonsense\r\n\r\n',
    'GET x HTTP/1.1\r\n\r\n',
    'POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n',
    'x'.repeat(70_000),
  ])('%.20j is answered with 400', async (text) => {
    const runtime = (await harness()).client();
    runtime.send(text);
    expect((await runtime.answer()).status).toBe(400);
  });

  test('never harm the server', async () => {
    const { client, api } = await harness();
    const piece = fc.constantFrom(
      'GET ',
      `${prefix}invocation/next`,
      ' HTTP/1.1',
      '\r\n',
      'Content-Length: 3',
      ':',
      'a',
      '0',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => client().send(pieces.join(''))),
      { numRuns: 50 },
    );
    const runtime = client();
    runtime.get('invocation/next');
    api.invoke(invocation, 0);
    expect([200, 403]).toContain((await runtime.answer()).status);
  });
});
