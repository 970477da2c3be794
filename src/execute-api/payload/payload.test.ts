import { describe, expect, test } from 'vitest';
import type { BackEndRequest } from '../../http/back-end/back-end.ts';
import type { RawHeader } from '../../http/raw-request.ts';
import type { IntegrationDocument } from '../../services/apigateway/documents.ts';
import { answered, endpointOf, fakeFunctions } from '../testing/endpoint-fixture.ts';
import { apiOf, gateway, methodOf, mockOf, unsigned } from '../testing/gateway-fixture.ts';
import { noBackends } from '../testing/no-backends.ts';

// Recorded (2025-02-01) of S3 behind an API: bytes that are no UTF-8, the same in Base64, and a text that is no Base64.
const raw = Buffer.from(
  'H4sIABRs7mMC/0vOzy0oSi0uTk1RSEksSdRRKM7IL81JUUhKVcjMK0vMyUxRCA1x07VQKC4pysxLBwC4ORBXLwAAAA==',
  'base64',
);
const encoded = Buffer.from(raw.toString('base64'));
const text = Buffer.from('this is a UTF8 text typed object');
const lossy = Buffer.from(raw.toString());
const bodies = { raw, encoded, text };
const twice = (body: Buffer) => Buffer.from(body.toString('base64'));

type Handling = IntegrationDocument['contentHandling'];
const png = ['image/png'];

/** What a back end is sent of a PUT, and what a client gets of what it answers. */
async function through(
  integration: Partial<IntegrationDocument>,
  {
    binaryMediaTypes,
    body = Buffer.alloc(0),
    headers = [],
    answer = { body: Buffer.alloc(0), type: 'text/plain' },
  }: {
    readonly binaryMediaTypes?: readonly string[] | undefined;
    readonly body?: Buffer;
    readonly headers?: readonly RawHeader[];
    readonly answer?: { readonly body: Buffer; readonly type: string };
  },
) {
  const sent: BackEndRequest[] = [];
  const send = async (request: BackEndRequest) => {
    sent.push(request);
    return { status: 200, headers: [['Content-Type', answer.type] as const], body: answer.body };
  };
  const endpoint = endpointOf('HTTP', {
    ...{ httpMethod: 'PUT', uri: 'http://example.com/', integrationResponses: { '200': { statusCode: '200' } } },
    ...integration,
  });
  const api = { ...apiOf({ '/': [methodOf('PUT', { integration: endpoint })] }), binaryMediaTypes };
  const world = gateway(api, { backends: { ...noBackends, http: { send, close: async () => {} } } });
  const response = await world.send({ ...unsigned({ method: 'PUT', headers }), body });
  expect(world.defects).toEqual([]);
  return { status: response.status, sent: sent[0]?.body, got: Buffer.from(response.body) };
}

type Name = keyof typeof bodies;

describe('requests, row by row (recorded 2025-02-01)', () => {
  test.each<[Handling, readonly string[] | undefined, string, Name, Buffer | 500]>([
    ...([undefined, 'CONVERT_TO_TEXT'] as const).flatMap((handling): [Handling, undefined, string, Name, Buffer][] => [
      [handling, undefined, 'image/png', 'raw', lossy],
      [handling, undefined, 'image/png', 'encoded', encoded],
      [handling, undefined, 'image/png', 'text', text],
    ]),
    [undefined, png, 'image/png', 'raw', raw],
    [undefined, png, 'image/png', 'encoded', encoded],
    [undefined, png, 'image/png', 'text', text],
    [undefined, png, 'text/plain', 'raw', lossy],
    [undefined, png, 'text/plain', 'encoded', encoded],
    ['CONVERT_TO_TEXT', png, 'image/png', 'raw', encoded],
    ['CONVERT_TO_TEXT', png, 'image/png', 'encoded', twice(encoded)],
    ['CONVERT_TO_TEXT', png, 'image/png', 'text', twice(text)],
    ['CONVERT_TO_TEXT', png, 'text/plain', 'raw', lossy],
    ['CONVERT_TO_TEXT', png, 'text/plain', 'text', text],
    ['CONVERT_TO_BINARY', undefined, 'image/png', 'encoded', raw],
    ['CONVERT_TO_BINARY', undefined, 'image/png', 'raw', 500],
    ['CONVERT_TO_BINARY', undefined, 'text/plain', 'text', 500],
    ['CONVERT_TO_BINARY', png, 'image/png', 'raw', raw],
    ['CONVERT_TO_BINARY', png, 'image/png', 'encoded', encoded],
    ['CONVERT_TO_BINARY', png, 'image/png', 'text', text],
    ['CONVERT_TO_BINARY', png, 'text/plain', 'encoded', raw],
    ['CONVERT_TO_BINARY', png, 'text/plain', 'raw', 500],
    ['CONVERT_TO_BINARY', png, 'text/plain', 'text', 500],
  ])('%s, types %j, %s, %s', async (contentHandling, binaryMediaTypes, type, name, expected) => {
    const sending = { binaryMediaTypes, body: bodies[name], headers: [['Content-Type', type]] as const };
    const { status, sent } = await through({ contentHandling }, sending);
    if (expected === 500) expect([status, sent]).toEqual([500, undefined]);
    else expect(sent).toEqual(expected);
  });

  test('bytes are not for templates (recorded)', async () => {
    const requestTemplates = { 'application/json': '{"data": "$input.body"}' };
    const converting = { contentHandling: 'CONVERT_TO_BINARY', requestTemplates } as const;
    const of = (type: string) => through(converting, { body: encoded, headers: [['Content-Type', type]] });
    expect((await of('image/png')).sent).toEqual(raw);
    expect((await of('application/json')).status).toBe(500);
  });

  test('a template reads what was bytes as Base64', async () => {
    const requestTemplates = { 'image/png': '{"data": "$input.body"}' };
    const headers = [['Content-Type', 'image/png']] as const;
    const converting = { contentHandling: 'CONVERT_TO_TEXT', requestTemplates } as const;
    const { sent } = await through(converting, { binaryMediaTypes: png, body: raw, headers });
    expect(String(sent)).toBe(`{"data": "${encoded}"}`);
  });
});

describe('answers, row by row (recorded 2025-02-01)', () => {
  const other = 'binary/octet-stream';
  test.each<[Handling, readonly string[] | undefined, accept: string, type: string, Name, Buffer | 500]>([
    [undefined, undefined, 'text/plain', other, 'text', text],
    [undefined, undefined, 'image/png', other, 'raw', lossy],
    [undefined, undefined, 'image/png', other, 'encoded', encoded],
    [undefined, png, 'image/png', other, 'encoded', raw],
    [undefined, png, 'image/png', other, 'raw', 500],
    [undefined, png, 'image/png', other, 'text', 500],
    [undefined, png, 'image/png', 'image/png', 'encoded', encoded],
    [undefined, png, 'image/png', 'image/png', 'raw', raw],
    [undefined, png, 'image/png', 'image/png', 'text', text],
    [undefined, png, 'text/plain', other, 'encoded', encoded],
    [undefined, png, 'text/plain', other, 'raw', lossy],
    [undefined, png, 'text/plain', other, 'text', text],
    [undefined, png, 'text/plain', 'image/png', 'encoded', twice(encoded)],
    [undefined, png, 'text/plain', 'image/png', 'raw', encoded],
    [undefined, png, 'text/plain', 'image/png', 'text', twice(text)],
    ['CONVERT_TO_TEXT', undefined, 'image/png', other, 'raw', lossy],
    ['CONVERT_TO_TEXT', png, 'image/png', other, 'encoded', encoded],
    ['CONVERT_TO_TEXT', png, 'image/png', other, 'raw', lossy],
    ['CONVERT_TO_TEXT', png, 'image/png', other, 'text', text],
    ['CONVERT_TO_TEXT', png, 'image/png', 'image/png', 'encoded', twice(encoded)],
    ['CONVERT_TO_TEXT', png, 'image/png', 'image/png', 'raw', encoded],
    ['CONVERT_TO_TEXT', png, 'text/plain', other, 'raw', lossy],
    // From AWS's table.
    ['CONVERT_TO_BINARY', undefined, 'text/plain', other, 'encoded', raw],
    ['CONVERT_TO_BINARY', png, 'text/plain', other, 'encoded', raw],
    ['CONVERT_TO_BINARY', png, 'image/png', other, 'encoded', raw],
    ['CONVERT_TO_BINARY', png, 'text/plain', 'image/png', 'raw', raw],
    ['CONVERT_TO_BINARY', png, 'image/png', 'image/png', 'raw', raw],
    // Only the first type of the header counts.
    [undefined, png, 'image/png, text/plain', 'image/png', 'raw', raw],
    [undefined, png, 'text/plain, image/png', 'image/png', 'raw', encoded],
    [undefined, ['*/*'], 'text/plain', 'image/png', 'raw', raw],
  ])(
    '%s, types %j, accepted %s, answered %s, %s',
    async (contentHandling, binaryMediaTypes, accept, type, name, expected) => {
      const integrationResponses = { '200': { statusCode: '200', contentHandling } };
      const answer = { body: bodies[name], type };
      const asked = { binaryMediaTypes, headers: [['Accept', accept]] as const, answer };
      const { status, got } = await through({ integrationResponses }, asked);
      if (expected === 500) expect(status).toBe(500);
      else expect(got).toEqual(expected);
    },
  );
});

describe('proxies', () => {
  const proxied = async (types: readonly string[], type: string, accept: string, answer: object) => {
    const functions = fakeFunctions();
    functions.answer = answered(answer);
    const api = {
      ...apiOf({ '/': [methodOf('POST', { integration: endpointOf('AWS_PROXY') })] }),
      binaryMediaTypes: types,
    };
    const { send } = gateway(api, { backends: functions });
    const headers = [
      ['Content-Type', type],
      ['Accept', accept],
    ] as const;
    const response = await send({ ...unsigned({ method: 'POST', headers }), body: raw });
    return { event: functions.event(), response };
  };

  test('a function is sent bytes as Base64, and says so of its own', async () => {
    const image = { statusCode: 200, body: encoded.toString(), isBase64Encoded: true };
    const { event, response } = await proxied(png, 'image/png; a=b', 'image/png', image);
    expect(event).toMatchObject({ body: encoded.toString(), isBase64Encoded: true });
    expect(response.body).toEqual(raw);
  });

  test('for who accepts no bytes Base64 stays what it is (recorded)', async () => {
    const image = { statusCode: 200, body: encoded.toString(), isBase64Encoded: true };
    const { event, response } = await proxied(png, 'text/plain', 'text/plain', image);
    expect(event).toMatchObject({ isBase64Encoded: false });
    expect(String(response.body)).toBe(encoded.toString());
  });

  test('what is no Base64 is an internal error', async () => {
    const { response } = await proxied(['*/*'], 'a/b', '*/*', { body: 'no base64!', isBase64Encoded: true });
    expect([response.status, response.body]).toEqual([500, '{"message": "Internal server error"}']);
  });

  test('HTTP goes through as it is', async () => {
    const { sent, got } = await through(
      { type: 'HTTP_PROXY' },
      {
        ...{ binaryMediaTypes: ['image/*'], body: raw, answer: { body: raw, type: 'image/png' } },
        headers: [
          ['Content-Type', 'image/png'],
          ['Accept', 'IMAGE/PNG'],
        ],
      },
    );
    expect([sent, got]).toEqual([raw, raw]);
  });

  // https://github.com/serverless/serverless: why the preflights that it makes are CONVERT_TO_TEXT.
  test.each([
    [undefined, 500],
    ['CONVERT_TO_TEXT', 200],
  ] as const)(
    'unverified: where all is binary a mock with the handling %s answers %i',
    async (contentHandling, status) => {
      const integration = mockOf('$input.body', {
        contentHandling,
        requestTemplates: { 'application/json': '{"statusCode":$input.params("a")}' },
      });
      const api = { ...apiOf({ '/': [methodOf('OPTIONS', { integration })] }), binaryMediaTypes: ['*/*'] };
      const { send } = gateway(api);
      expect((await send(unsigned({ method: 'OPTIONS', query: 'a=200' }))).status).toBe(status);
    },
  );
});
