import { describe, expect, test } from 'vitest';
import type { RawRequest } from '../../http/raw-request.ts';
import type {
  BasePathMappingDocument,
  DomainNameDocument,
} from '../../services/apigateway/domain-names/domain-name-documents.ts';
import { sign } from '../../sigv4/sign.ts';
import { endpointOf, fakeFunctions } from '../testing/endpoint-fixture.ts';
import {
  account,
  apiId,
  apiOf,
  gateway,
  methodOf,
  mockOf,
  now,
  region,
  root,
  unsigned,
} from '../testing/gateway-fixture.ts';

const told = mockOf('$context.path $context.domainName $context.domainPrefix $context.customDomain.basePathMatched');
const functions = fakeFunctions();
const pets = apiOf({
  '/pets': [methodOf('GET', { integration: told })],
  '/guarded': [methodOf('GET', { authorizationType: 'AWS_IAM' })],
  '/function/{proxy+}': [methodOf('GET', { integration: endpointOf('AWS_PROXY') })],
});

function domainOf(domainName: string, more: Partial<DomainNameDocument> = {}): DomainNameDocument {
  return {
    ...{ domainName, endpointType: 'REGIONAL', ipAddressType: 'ipv4', certificateUploadDate: now, targetLabel: 'x' },
    ...{ securityPolicy: 'TLS_1_2', tags: {}, createdDate: now },
    ...more,
  };
}

function worldOf(name = 'api.example.com', api = pets, more: Partial<DomainNameDocument> = {}) {
  const world = gateway(api, { backends: functions });
  const mappings: BasePathMappingDocument[] = [
    { basePath: 'v1', restApiId: apiId, stage: 'prod' },
    { basePath: 'any', restApiId: apiId },
  ];
  world.domains.put(name, { account, region, domain: domainOf(name, more) }, mappings);
  return world;
}

function to(host: string, path: string): RawRequest {
  return { ...unsigned({ path }), headers: [['Host', host]] };
}

describe('a custom domain name', () => {
  test.each([
    ['api.example.com', '/v1/pets', '/v1/pets api.example.com api v1'],
    ['API.example.com:4566', '/v1/pets/', '/v1/pets/ API.example.com:4566 API v1'],
    ['api.example.com', '//v1/pets', '/v1/pets api.example.com api v1'],
    ['api.example.com', '/any/prod/pets', '/any/prod/pets api.example.com api any'],
  ])('%s%s reaches the API', async (host, path, answer) => {
    expect(await worldOf().send(to(host, path))).toMatchObject({ status: 200, body: answer });
  });

  test.each(['/', '/v2/pets', '/v1pets', '/any', '/any/nowhere/pets', '/prod/pets', '/__proto__/pets'])(
    'what is mapped to nothing is Forbidden: %s',
    async (path) => {
      const { status, body, headers } = await worldOf().send(to('api.example.com', path));
      expect([status, body]).toEqual([403, '{"message":"Forbidden"}']);
      expect(headers).toContainEqual(['x-amzn-ErrorType', 'ForbiddenException']);
    },
  );

  test('users report: the path of the event is the whole, base path and all; the parameters are of the resource', async () => {
    expect((await worldOf().send(to('api.example.com', '/v1/function/a/b'))).status).toBe(200);
    expect(functions.event()).toMatchObject({
      path: '/v1/function/a/b',
      pathParameters: { proxy: 'a/b' },
      requestContext: { path: '/v1/function/a/b', domainName: 'api.example.com', domainPrefix: 'api', stage: 'prod' },
    });
  });

  test('a signature is of the Host and the path as sent', async () => {
    const world = worldOf();
    const request = to('api.example.com:4566', '/v1/guarded');
    const headers = sign(request, { credentials: root, region, service: 'execute-api', at: now });
    const signed = { ...request, headers: [...request.headers, ...headers] };
    expect((await world.send(signed)).status).toBe(200);
    expect((await world.send({ ...signed, path: '/any/prod/guarded' })).status).toBe(403);
    expect(world.trace.latest(2).at(-1)?.operation).toBe(`${apiId}/prod GET /guarded`);
  });
});

describe('which domain name a host is for', () => {
  const world = worldOf('*.example.com');
  test.each([
    ['a.example.com', true],
    ['a.b.example.com', false],
    ['example.com', false],
    ['.example.com', true],
    ['', false],
    ['*', false],
    ['__proto__', false],
  ])('*.example.com is for %s: %s', (host, is) => {
    expect(world.domains.find(host) !== undefined).toBe(is);
  });

  test('the very name comes before the wildcard, the older before the newer of two regions', () => {
    world.domains.put('own', { account, region, domain: domainOf('own.example.com') }, []);
    world.domains.put(
      'new',
      { account, region: 'eu-west-1', domain: domainOf('own.example.com', { createdDate: now + 1 }) },
      [],
    );
    expect(world.domains.find('own.example.com')?.region).toBe(region);
    world.domains.remove('own');
    expect(world.domains.find('own.example.com')?.region).toBe('eu-west-1');
    world.domains.remove('new');
    expect(world.domains.find('own.example.com')?.domain.domainName).toBe('*.example.com');
  });
});

test('with its default endpoint disabled an API answers by custom domain names alone', async () => {
  const world = worldOf('api.example.com', { ...pets, disableExecuteApiEndpoint: true });
  expect((await world.send(to('api.example.com', '/v1/pets'))).status).toBe(200);
  for (const request of [unsigned({ path: '/prod/pets' }), to('h', `/restapis/${apiId}/prod/_user_request_/pets`)]) {
    expect(await world.send(request)).toMatchObject({ status: 403, body: '{"message":"Forbidden"}' });
  }
});

test('a domain name of another region leads to no API of this one', async () => {
  const world = worldOf();
  world.domains.put('api.example.com', { account, region: 'eu-west-1', domain: domainOf('api.example.com') }, [
    { basePath: 'v1', restApiId: apiId, stage: 'prod' },
  ]);
  expect((await world.send(to('api.example.com', '/v1/pets'))).status).toBe(403);
});
