import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomGatewayResponses } from '../../core/gateway-responses.ts';
import type { RawHeader } from '../../http/raw-request.ts';
import { apiOf, gateway, headerOf, methodOf, mockOf, root, signed, unsigned } from '../testing/gateway-fixture.ts';

const template = (text: string) => ({ responseParameters: {}, responseTemplates: { 'application/json': text } });
const builtIn = '{"message":$context.error.messageString}';

/** An API that answers failures so: `/iam` asks for a signature, `/broken` has no status in its template. */
function world(gatewayResponses: CustomGatewayResponses) {
  const api = apiOf({
    '/iam/{id}': [methodOf('GET', { authorizationType: 'AWS_IAM' })],
    '/broken': [methodOf('GET', { integration: mockOf('{}', { requestTemplates: { 'application/json': '{}' } }) })],
  });
  return gateway({ ...api, gatewayResponses }, {}, { a: 'A' });
}

const noToken = (headers: readonly RawHeader[] = []) =>
  unsigned({ path: '/prod/iam/5', query: 'q=one&q=two%20three', headers });

describe('documented: a gateway response has a status, headers and a template', () => {
  const example = {
    statusCode: '404',
    responseParameters: {
      'gatewayresponse.header.Access-Control-Allow-Origin': "'a.b.c'",
      'gatewayresponse.header.x-request-query': 'method.request.querystring.q',
      'gatewayresponse.header.x-request-path': 'method.request.path.id',
      'gatewayresponse.header.x-request-header': 'method.request.header.Accept',
      'gatewayresponse.header.x-stage': 'context.stage',
      'gatewayresponse.header.x-variable': 'stageVariables.a',
      'gatewayresponse.header.x-nothing': 'method.request.header.Nothing',
    },
    responseTemplates: {
      'application/json':
        '{"message":$context.error.messageString,"type":"$context.error.responseType","stage":"$context.stage","resourcePath":"${context.resourcePath}","stageVariables.a":"$stageVariables.a","statusCode":"\'404\'"}',
    },
  };

  test('the example of the developer guide', async () => {
    const response = await world({ MISSING_AUTHENTICATION_TOKEN: example }).send(noToken([['Accept', '*/*']]));
    expect(response.status).toBe(404);
    expect(response.body).toBe(
      '{"message":"Missing Authentication Token","type":"MISSING_AUTHENTICATION_TOKEN","stage":"prod","resourcePath":"/iam/{id}","stageVariables.a":"A","statusCode":"\'404\'"}',
    );
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'Access-Control-Allow-Origin': 'a.b.c',
      'x-amzn-ErrorType': 'MissingAuthenticationTokenException',
      'x-request-query': 'two three',
      'x-request-path': '5',
      'x-request-header': '*/*',
      'x-stage': 'prod',
      'x-variable': 'A',
    });
    expect(headerOf(response, 'x-nothing')).toBeUndefined();
  });

  test('a customised DEFAULT_4XX answers every failure of its family, and no other', async () => {
    const custom = world({ DEFAULT_4XX: { statusCode: '418', ...template('teapot') } });
    const refusals = [noToken(), unsigned({ path: '/prod/nowhere' }), signed({ path: '/prod/nowhere' }, root)];
    for (const request of refusals) {
      expect(await custom.send(request)).toMatchObject({ status: 418, body: 'teapot' });
    }
    expect(await custom.send(unsigned({ path: '/prod/broken' }))).toMatchObject({
      status: 500,
      body: '{"message": "Internal server error"}',
    });
  });

  test('CORS headers on a denial', async () => {
    const responseParameters = { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" };
    const custom = world({
      DEFAULT_4XX: { responseParameters, responseTemplates: { 'application/json': builtIn } },
    });
    const response = await custom.send(noToken());
    expect([response.status, headerOf(response, 'Access-Control-Allow-Origin')]).toEqual([403, '*']);
    expect(response.body).toBe('{"message":"Missing Authentication Token"}');
  });

  test('no stage, no API: nothing can be customised', async () => {
    const custom = world({ DEFAULT_4XX: { statusCode: '418', ...template('teapot') } });
    expect((await custom.send(unsigned({ path: '/nostage/iam' }))).body).toBe('{"message":"Forbidden"}');
  });
});

describe('unverified', () => {
  test.each([
    ['${context.stage}x', 'prodx'],
    ['$context.stage}', 'prod}'],
    ['${context.stage', '${context.stage'],
    ['$context.nothing.deeper|', '|'],
    ['$stageVariables.nothing|', '|'],
    ['$stageVariables.constructor|', '|'],
    ['#if(true)$context.stage#end', '#if(true)prod#end'],
    ['$input.body $util.x $method.request.querystring.q', '$input.body $util.x two three'],
    ['$context.error.validationErrorString|', '|'],
    ['price: 5$', 'price: 5$'],
  ])('the template %j makes %j: variables alone are replaced', async (text, body) => {
    const custom = world({ MISSING_AUTHENTICATION_TOKEN: { statusCode: '403', ...template(text) } });
    expect((await custom.send(noToken())).body).toBe(body);
  });

  test('a message stands escaped between the quotes of its author', async () => {
    const custom = world({ INVALID_SIGNATURE: template('{"m":"$context.error.message"}') });
    const response = await custom.send({ ...signed({ path: '/prod/iam/5' }, root), query: 'tampered=1' });
    expect(JSON.parse(String(response.body)).m).toContain("should have been\n'GET\n/prod/iam/5\ntampered=1\n");
  });

  test.each([
    ['application/xml', 'application/xml', '<m/>'],
    ['text/html', 'application/json', '{}'],
    ['', 'application/json', '{}'],
  ])('a client that accepts %j gets %s', async (accept, type, body) => {
    const responseTemplates = { 'application/xml': '<m/>', 'application/json': '{}' };
    const custom = world({ DEFAULT_4XX: { responseParameters: {}, responseTemplates } });
    const response = await custom.send(noToken([['Accept', accept]]));
    expect([headerOf(response, 'Content-Type'), response.body]).toEqual([type, body]);
  });

  test('no header ends a line, and none says how long the answer is', async () => {
    const responseParameters = {
      'gatewayresponse.header.x-path': 'method.request.querystring.x',
      'gatewayresponse.header.Content-Length': "'1'",
      'gatewayresponse.header.Transfer-Encoding': "'chunked'",
      'gatewayresponse.header.Trailer': "'x'",
    };
    const custom = world({ DEFAULT_4XX: { responseParameters, responseTemplates: {} } });
    const response = await custom.send(unsigned({ path: '/prod/iam/5', query: 'x=a%0d%0aSet-Cookie:%20b' }));
    expect(headerOf(response, 'x-path')).toBe('a Set-Cookie: b');
    expect(response.headers.map(([name]) => name)).not.toContain('Content-Length');
    expect(response.headers.map(([name]) => name)).not.toContain('Transfer-Encoding');
    expect(response.headers.map(([name]) => name)).not.toContain('Trailer');
  });

  test('a media type does not end its line either (unverified)', async () => {
    const responseTemplates = { 'application/json\r\nEvil: 1': '{}' };
    const custom = world({ DEFAULT_4XX: { responseParameters: {}, responseTemplates } });
    const response = await custom.send(unsigned({ path: '/prod/iam/5' }));
    expect([headerOf(response, 'Content-Type'), response.body]).toEqual(['application/json Evil: 1', '{}']);
  });

  test('a template that would make more than a response may hold is not rendered', async () => {
    const custom = world({ DEFAULT_4XX: template('$method.request.querystring.x'.repeat(10_000)) });
    const response = await custom.send(unsigned({ path: '/prod/iam/5', query: `x=${'a'.repeat(8000)}` }));
    expect(response.body).toBe('{"message":"Missing Authentication Token"}');
  });

  test('a status that ends no request is not taken', async () => {
    const custom = world({ DEFAULT_4XX: { statusCode: '101', ...template('{}') } });
    expect((await custom.send(noToken())).status).toBe(403);
  });
});

describe('arbitrary gateway responses', () => {
  const piece = fc.constantFrom(
    '$context',
    '$context.',
    '.error',
    '.messageString',
    '${',
    '}',
    'stageVariables.a',
    '"',
    '\\',
  );
  const templates = fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 8 }).map((all) => all.join(''));
  const source = fc.oneof(
    fc.constantFrom('context.identity', 'context.error', 'method.request.path.__proto__', "'", 'stageVariables.a'),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  const name = fc.string({ maxLength: 5 }).map((text) => `gatewayresponse.header.${text}`);
  const settings = fc.record({
    statusCode: fc.constantFrom('100', '204', '302', '599', undefined),
    responseParameters: fc.dictionary(name, source, { maxKeys: 3 }),
    responseTemplates: fc.dictionary(fc.constantFrom('application/json', 'a/b'), templates),
  });

  test('are answered, never with a defect', async () => {
    await fc.assert(
      fc.asyncProperty(settings, fc.string({ unit: 'binary', maxLength: 10 }), async (each, text) => {
        const custom = world({ DEFAULT_4XX: each });
        const response = await custom.send(noToken([['Accept', text]]));
        expect(response.status).toBeGreaterThanOrEqual(200);
        for (const [, value] of response.headers) expect(value).not.toMatch(/[\r\n]/);
        expect(custom.defects).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
