import {
  DeleteIntegrationCommand,
  GetIntegrationCommand,
  PutIntegrationCommand,
  type PutIntegrationCommandInput,
  PutMethodCommand,
  UpdateIntegrationCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeMock, type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';

let world: PetsWorld['world'];
let api: PetsWorld['api'];
let petsId: string;
let method: PetsWorld['method'];

beforeEach(async () => {
  ({ world, api, petsId, method } = await petsWorld());
});

describe('integrations', () => {
  const invocations =
    'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations';
  test.each([
    ['HTTP', 'https://example.com'],
    ['HTTP_PROXY', 'http://example.com/{proxy}'],
    ['AWS', invocations],
    ['AWS_PROXY', invocations],
    ['AWS_PROXY', invocations.replace('function:f', 'function:${stageVariables.name}:live')],
  ] as const)('%s is put with its endpoint, and read with it', async (type, uri) => {
    await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
    const endpoint = { integrationHttpMethod: 'POST', uri, connectionType: 'INTERNET' } as const;
    const put = await world.gateway.send(new PutIntegrationCommand({ ...method, type, ...endpoint }));
    const read = await world.gateway.send(new GetIntegrationCommand(method));
    for (const answer of [put, read]) {
      expect(answer).toMatchObject({ type, httpMethod: 'POST', uri, connectionType: 'INTERNET' });
    }
  });

  test.each([
    ['AWS_PROXY', 'arn:aws:apigateway:us-east-1:firehose:action/PutRecord', 'The service firehose behind'],
    ['AWS_PROXY', invocations.replace('invocations', 'response-streaming-invocations'), 'The target lambda:path/'],
  ] as const)('%s for %s is refused by its name', async (type, uri, named) => {
    await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
    const command = new PutIntegrationCommand({ ...method, type, integrationHttpMethod: 'POST', uri });
    await expect(world.gateway.send(command)).rejects.toMatchObject({
      name: 'NotImplementedException',
      message: expect.stringContaining(named),
    });
  });

  test('an endpoint is patched, and stays one of its type', async () => {
    await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
    const first = {
      integrationHttpMethod: 'GET',
      uri: 'https://example.com',
      tlsConfig: { insecureSkipVerification: true },
    };
    await world.gateway.send(new PutIntegrationCommand({ ...method, type: 'HTTP_PROXY', ...first }));
    const patch = (path: string, value: string) =>
      world.gateway.send(
        new UpdateIntegrationCommand({ ...method, patchOperations: [{ op: 'replace', path, value }] }),
      );
    await patch('/uri', 'https://example.org/{id}');
    await patch('/httpMethod', 'ANY');
    expect(await patch('/tlsConfig/insecureSkipVerification', 'false')).toMatchObject({
      ...{ uri: 'https://example.org/{id}', httpMethod: 'ANY', tlsConfig: { insecureSkipVerification: false } },
    });
    await expect(patch('/uri', 'ftp://example.org')).rejects.toMatchObject({
      message: 'Invalid HTTP endpoint specified for URI',
    });
  });

  test('MOCK is put with its defaults, and read with its responses', async () => {
    await makeMock(world, api.restApiId, petsId);
    const { $metadata, ...read } = await world.gateway.send(new GetIntegrationCommand(method));
    expect(read).toEqual({
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      passthroughBehavior: 'WHEN_NO_MATCH',
      timeoutInMillis: 29_000,
      cacheNamespace: petsId,
      cacheKeyParameters: [],
      integrationResponses: { 200: { statusCode: '200', responseTemplates: { 'application/json': '{"ok":true}' } } },
    });
  });

  test('are patched: a slash in a key is ~1', async () => {
    await makeMock(world, api.restApiId, petsId);
    const patchOperations = [
      { op: 'add', path: '/requestTemplates/text~1plain', value: 'x' },
      { op: 'remove', path: '/requestTemplates/application~1json' },
      { op: 'replace', path: '/passthroughBehavior', value: 'NEVER' },
    ] as const;
    const input = { ...method, patchOperations: [...patchOperations] };
    expect(await world.gateway.send(new UpdateIntegrationCommand(input))).toMatchObject({
      requestTemplates: { 'text/plain': 'x' },
      passthroughBehavior: 'NEVER',
    });
    await world.gateway.send(new DeleteIntegrationCommand(method));
    await expect(world.gateway.send(new GetIntegrationCommand(method))).rejects.toMatchObject({
      message: 'Invalid Integration identifier specified',
    });
  });

  test.each<[string, Partial<PutIntegrationCommandInput>]>([
    ['responseTransferMode', { responseTransferMode: 'STREAM' }],
  ])('%s is not taken silently', async (name, more) => {
    await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
    await expect(
      world.gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', ...more })),
    ).rejects.toMatchObject({ name: 'NotImplementedException', message: expect.stringContaining(name) });
  });
});

test('an integration maps what its method declares, and nothing else of the request', async () => {
  const declared = { 'method.request.header.h': true };
  await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE', requestParameters: declared }));
  const put = (source: string) =>
    world.gateway.send(
      new PutIntegrationCommand({
        ...method,
        type: 'MOCK',
        requestParameters: { 'integration.request.header.x': source },
      }),
    );
  for (const source of [
    'method.request.header.h',
    "'text'",
    'context.stage',
    'stageVariables.v',
    'method.request.body',
  ]) {
    await put(source);
  }
  await expect(put('method.request.header.other')).rejects.toMatchObject({
    name: 'BadRequestException',
    message:
      'Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression parameter specified: method.request.header.other]',
  });
  await expect(put('true')).rejects.toMatchObject({
    message:
      'Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression specified: true]',
  });
});

test('a MOCK takes a uri, which it does not show (recorded), and the defaults that tools send', async () => {
  await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  const sent = { uri: 'https://example.com', connectionType: 'INTERNET', responseTransferMode: 'BUFFERED' } as const;
  const answer = await world.gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', ...sent }));
  expect(answer).not.toHaveProperty('uri');
  expect(answer.$metadata.httpStatusCode).toBe(201);
});
