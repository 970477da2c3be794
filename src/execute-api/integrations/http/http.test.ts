import { afterAll, beforeAll, expect, test } from 'vitest';
import { backEndClient } from '../../../http/back-end/back-end-client.ts';
import type { IntegrationDocument } from '../../../services/apigateway/documents.ts';
import { endpointOf, fakeFunctions } from '../../testing/endpoint-fixture.ts';
import { apiId, apiOf, gateway, headerOf, methodOf, type Sent, unsigned } from '../../testing/gateway-fixture.ts';
import { httpBackEnd, type LocalBackEnd } from '../../testing/local-back-end.ts';

const http = backEndClient({ ownPort: () => undefined, isOwnPath: () => false });
const backends = fakeFunctions({ http });
let backEnd: LocalBackEnd;

/** Answers the status that the path ends with. */
beforeAll(async () => {
  backEnd = await httpBackEnd(({ url }, outgoing) => {
    outgoing.setHeader('X-Theirs', ['1', '2']);
    outgoing.setHeader('Content-Type', 'application/json');
    outgoing.writeHead(Number(/\d{3}/.exec(url ?? '')?.[0] ?? 200)).end('{"pets":[{"name":"Rex"}]}');
  });
});
afterAll(async () => {
  await http.close();
  await backEnd.close();
});

const json = (text: string) => ({ 'application/json': text });

async function send(sent: Sent, integration: Partial<IntegrationDocument> = {}) {
  const usual = {
    httpMethod: 'POST',
    uri: `${backEnd.origin}/200`,
    integrationResponses: { '200': { statusCode: '200' } },
  };
  const made = endpointOf('HTTP', { ...usual, ...integration });
  const world = gateway(apiOf({ '/{id}': [methodOf('ANY', { integration: made })] }), { backends });
  const response = await world.send(unsigned({ path: '/prod/7', ...sent }));
  expect(world.defects).toEqual([]);
  return { response, told: world.trace.latest(1)[0]?.error?.message, arrived: backEnd.arrived.at(-1)! };
}

test('the endpoint is sent the body, and of the headers those of API Gateway alone (recorded)', async () => {
  const { arrived } = await send({
    method: 'PUT',
    query: 'q=1',
    body: '{"message":"hello world"}',
    headers: [
      ['Content-Type', 'application/json'],
      ['User-Agent', 'test/integration'],
      ['Accept-Encoding', 'gzip'],
      ['X-Own', '1'],
    ],
  });
  expect([arrived.method, arrived.url, arrived.body]).toEqual(['POST', '/200', '{"message":"hello world"}']);
  const { host: _, connection: __, 'x-amzn-trace-id': ___, ...headers } = arrived.headers;
  expect(headers).toEqual({
    accept: 'application/json',
    'content-length': '25',
    'content-type': 'application/json',
    'user-agent': `AmazonAPIGateway_${apiId}`,
    'x-amzn-apigateway-api-id': apiId,
  });
});

test('a template makes the body, mappings and overrides the parameters', async () => {
  const { arrived } = await send(
    { method: 'POST', body: '{"a":1}' },
    {
      uri: `${backEnd.origin}/{id}/x`,
      requestTemplates: json(
        '#set($context.requestOverride.header["X-Two"] = "over")#set($context.requestOverride.querystring.q = "b c"){"b":$input.json("$.a")}',
      ),
      requestParameters: {
        'integration.request.path.id': 'method.request.path.id',
        'integration.request.header.X-One': "'one'",
        'integration.request.header.x-two': "'two'",
        'integration.request.querystring.q': "'a'",
      },
    },
  );
  expect([arrived.url, arrived.body]).toEqual(['/7/x?q=b%20c', '{"b":1}']);
  expect(arrived.headers).toMatchObject({ 'x-one': 'one', 'x-two': 'over' });
});

test.each([
  ['404', 400, 'client'],
  ['500', 502, 'server'],
  ['201', 200, 'default'],
])('%s is chosen by its status', async (code, status, text) => {
  const { response } = await send(
    {},
    {
      uri: `${backEnd.origin}/${code}`,
      integrationResponses: {
        '200': { statusCode: '200', responseTemplates: json('default') },
        '400': { statusCode: '400', selectionPattern: '4\\d\\d', responseTemplates: json('client') },
        '502': { statusCode: '502', selectionPattern: '5\\d\\d', responseTemplates: json('server') },
      },
    },
  );
  expect([response.status, String(response.body)]).toEqual([status, text]);
  expect(headerOf(response, 'X-Amzn-Trace-Id')).toMatch(/^Root=/);
});

test('of the answer a template reads the body, and mappings the headers and the body', async () => {
  const { response } = await send(
    {},
    {
      integrationResponses: {
        '200': {
          statusCode: '200',
          responseTemplates: json('$input.path("$.pets[0].name")'),
          responseParameters: {
            'method.response.header.X-Last': 'integration.response.header.x-theirs',
            'method.response.header.X-All': 'integration.response.multivalueheader.X-Theirs',
            'method.response.header.X-Body': 'integration.response.body.pets[0].name',
            'method.response.header.X-Whole': 'integration.response.body',
            'method.response.header.X-None': 'integration.response.header.none',
          },
        },
      },
    },
  );
  expect(String(response.body)).toBe('Rex');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    ...{ 'X-Last': '2', 'X-All': '1,2', 'X-Body': 'Rex', 'X-Whole': '{"pets":[{"name":"Rex"}]}' },
  });
  expect(headerOf(response, 'X-None')).toBeUndefined();
});

test('without a template the body goes through, and no header of the endpoint', async () => {
  const { response } = await send({});
  expect(String(response.body)).toBe('{"pets":[{"name":"Rex"}]}');
  expect(headerOf(response, 'X-Theirs')).toBeUndefined();
});

test('a status for which there is no integration response: 500', async () => {
  const { response, told } = await send({}, { integrationResponses: {} });
  expect(response.status).toBe(500);
  expect(told).toBe(
    'Execution failed due to configuration error: No match for output mapping and no default output mapping configured. Endpoint Response Status Code: 200',
  );
});
