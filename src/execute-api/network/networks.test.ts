import { describe, expect, test } from 'vitest';
import type { RawHeader } from '../../http/raw-request.ts';
import { compilePolicy, validatePolicy } from '../../policy/index.ts';
import type { RestApiDocument } from '../../services/apigateway/documents.ts';
import type { DomainNameDocument } from '../../services/apigateway/domain-names/domain-name-documents.ts';
import { sign } from '../../sigv4/sign.ts';
import {
  account,
  apiId,
  apiOf,
  gateway,
  methodOf,
  mockOf,
  now,
  policyOf,
  region,
  root,
} from '../testing/gateway-fixture.ts';
import { addressThrough } from './address-through.ts';
import { type VpcEndpoint, vpcEndpoints } from './vpc-endpoints.ts';

const vpceId = 'vpce-0a1b2c3d';
const arnOf = (path: string) => `arn:aws:execute-api:${region}:${account}:${apiId}/${path}`;
const open = policyOf('Allow', '*', '*');
const methods = {
  '/pets': [methodOf('GET', { integration: mockOf('$context.identity.vpcId $context.identity.vpceId $context.path') })],
  '/guarded': [methodOf('GET', { authorizationType: 'AWS_IAM' })],
};

function privateApi(policy: string, more: Partial<RestApiDocument> = {}): RestApiDocument {
  return { ...apiOf(methods, policy), endpointType: 'PRIVATE', ...more };
}

function endpointOf(policy?: string): VpcEndpoint {
  const source = { name: 'endpoint', layer: 'endpoint', text: policy ?? '' } as const;
  const compiled = policy === undefined ? undefined : [compilePolicy(validatePolicy(policy, 'resource'), source)];
  return { vpcId: 'vpc-1', vpceId, address: '127.0.0.2', policy: compiled };
}

const ownHost = `${apiId}.execute-api.${region}.amazonaws.com`;

interface Asked {
  readonly host?: string;
  readonly path?: string;
  readonly headers?: readonly RawHeader[];
  readonly endpoint?: VpcEndpoint;
  readonly signed?: boolean;
}

/** Sends a request as if it had come by the endpoint. */
async function ask(world: ReturnType<typeof gateway>, asked: Asked = {}) {
  const { host = ownHost, path = '/prod/pets', headers = [], endpoint = endpointOf(), signed = false } = asked;
  const plain = {
    ...{ method: 'GET', path, query: '', body: Buffer.alloc(0), receivedAt: now, sourceIp: '10.0.0.7', secure: false },
    headers: [['Host', host], ...headers] as RawHeader[],
    network: { vpcId: endpoint.vpcId, vpceId: endpoint.vpceId },
  };
  const signature = signed ? sign(plain, { credentials: root, region, service: 'execute-api', at: now }) : [];
  const request = { ...plain, headers: [...plain.headers, ...signature] };
  const addressed = addressThrough(endpoint, request, world.domains);
  if (!addressed) return { status: 0, body: 'not for the data plane' };
  const { status, body } = await world.plane(request, addressed);
  return { status, body: String(body) };
}

const forbidden = { status: 403, body: '{"message":"Forbidden"}' };
const refused = (resource: string, reason: string) => ({
  status: 403,
  body: JSON.stringify({
    Message: `User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${resource.replace(account, '********9012')}${reason}`,
  }),
});

// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html
describe('a private API is reached by an endpoint', () => {
  const world = gateway(privateApi(open, { vpcEndpointIds: [vpceId] }));
  const told = { status: 200, body: `vpc-1 ${vpceId} /prod/pets` };
  const named: RawHeader[] = [['x-apigw-api-id', apiId]];
  const own = `${vpceId}-x1y2z3.execute-api.${region}.vpce.amazonaws.com`;
  test.each<[string, Asked, object]>([
    ['by its own host', {}, told],
    ['by its own host on this machine', { host: `${apiId}.execute-api.${region}.localhost:4566` }, told],
    ['by its alias with the endpoint', { host: `${apiId}-${vpceId}.execute-api.${region}.amazonaws.com` }, told],
    ['by the name of the endpoint, with the id of the API', { host: own, headers: named }, told],
    [
      'by the name of a zone of it',
      { host: `${vpceId}-x1y2z3-us-east-1a.execute-api.${region}.vpce.amazonaws.com`, headers: named },
      told,
    ],
    ['by any host, with the id of the API', { host: '127.0.0.2:4566', headers: named }, told],
    ['not by the name of the endpoint alone', { host: own }, forbidden],
    ['not by the name of another endpoint', { host: own.replace(vpceId, 'vpce-0ffff'), headers: named }, forbidden],
    [
      'not by the alias with another endpoint',
      { host: `${apiId}-vpce-0ffff.execute-api.${region}.amazonaws.com` },
      forbidden,
    ],
    ['not in another region', { host: ownHost.replace(region, 'eu-west-1') }, forbidden],
    ['an unknown id is Forbidden', { host: own, headers: [['x-apigw-api-id', '__proto__']] }, forbidden],
    ['nothing else is for the data plane', { host: '127.0.0.2:4566' }, { status: 0 }],
  ])('%s', async (_, asked, answer) => {
    expect(await ask(world, asked)).toMatchObject(answer);
  });

  test('the alias is there where the API names the endpoint', async () => {
    const host = `${apiId}-${vpceId}.execute-api.${region}.amazonaws.com`;
    expect(await ask(gateway(privateApi(open)), { host })).toEqual(forbidden);
  });
});

test('a private API answers nowhere else, and no other API by an endpoint (unverified answer)', async () => {
  const closed = gateway(privateApi(open));
  const request = { path: '/prod/pets', headers: [['Host', ownHost]] as RawHeader[] };
  const raw = {
    ...request,
    method: 'GET',
    query: '',
    body: Buffer.alloc(0),
    receivedAt: now,
    sourceIp: '1.2.3.4',
    secure: false,
  };
  expect(await closed.send(raw)).toMatchObject(forbidden);
  expect(await ask(gateway(apiOf(methods, open)))).toEqual(forbidden);
  expect((await gateway(apiOf(methods, open)).send(raw)).status).toBe(200);
});

describe('condition keys of a network', () => {
  const under = (Condition: object) =>
    privateApi(
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*', Condition }],
      }),
    );
  test.each<[object, number]>([
    [{ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }, 200],
    [{ StringEquals: { 'aws:SourceVpc': 'vpc-2' } }, 403],
    [{ StringEquals: { 'aws:SourceVpce': vpceId } }, 200],
    [{ StringNotEquals: { 'aws:SourceVpce': vpceId } }, 403],
    [{ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }, 200],
    [{ IpAddress: { 'aws:VpcSourceIp': '192.168.0.0/16' } }, 403],
    // Not of requests that come by an endpoint.
    [{ Null: { 'aws:SourceIp': 'true' } }, 200],
  ])('%j: %s', async (condition, status) => {
    expect((await ask(gateway(under(condition)))).status).toBe(status);
  });

  test('a request of no network has none', async () => {
    const world = gateway({
      ...under({ Null: { 'aws:SourceVpc': 'true', 'aws:VpcSourceIp': 'true' } }),
      endpointType: 'REGIONAL',
    });
    const raw = {
      method: 'GET',
      path: '/prod/pets',
      query: '',
      headers: [['Host', ownHost]] as RawHeader[],
      body: Buffer.alloc(0),
    };
    expect((await world.send({ ...raw, receivedAt: now, sourceIp: '1.2.3.4', secure: false })).status).toBe(200);
  });
});

// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-endpoint-policies.html
describe("an endpoint's policy", () => {
  const world = gateway(privateApi(open));
  const pets = arnOf('prod/GET/pets');

  test.each<[string, string, object]>([
    ['allows', policyOf('Allow', arnOf('*'), '*'), { status: 200 }],
    [
      'is silent',
      policyOf('Allow', arnOf('prod/POST/*'), '*'),
      refused(pets, ' because no VPC endpoint policy allows the execute-api:Invoke action'),
    ],
    ['denies', policyOf('Deny', '*', '*'), refused(pets, ' with an explicit deny in a VPC endpoint policy')],
  ])('%s', async (_, policy, answer) => {
    expect(await ask(world, { endpoint: endpointOf(policy) })).toMatchObject(answer);
  });

  test('the ruling says that it was the endpoint, by a statement of its policy', async () => {
    await ask(world, { endpoint: endpointOf(policyOf('Deny', '*', '*')) });
    const [record] = world.trace.latest(1);
    const verdicts = world.trace.verdictsOf(record?.requestId ?? '');
    expect(verdicts.at(-1)?.decision).toMatchObject({ effect: 'explicit-deny', layer: 'endpoint' });
  });

  describe('knows the caller by a signature, also where the method asks for none', () => {
    const owner = policyOf('Allow', '*', { AWS: `arn:aws:iam::${account}:root` });
    const wrong: RawHeader[] = [
      ['X-Amz-Date', '20250630T120000Z'],
      [
        'Authorization',
        `AWS4-HMAC-SHA256 Credential=${root.accessKeyId}/20250630/${region}/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=00`,
      ],
    ];
    test.each<[string, Asked, number]>([
      ['a right one', { signed: true }, 200],
      ['none', {}, 403],
      ['a wrong one', { headers: wrong }, 403],
      ['a token of another kind', { headers: [['Authorization', 'Bearer x']] }, 403],
    ])('%s', async (_, asked, status) => {
      expect((await ask(world, { ...asked, endpoint: endpointOf(owner) })).status).toBe(status);
    });

    test('a wrong one is refused even where everybody is allowed; a token of another kind is nobody', async () => {
      const endpoint = endpointOf(policyOf('Allow', '*', '*'));
      const { status, body } = await ask(world, { endpoint, headers: wrong });
      expect([status, body]).toEqual([
        403,
        expect.stringContaining('The request signature we calculated does not match'),
      ]);
      expect((await ask(world, { endpoint, headers: [['Authorization', 'Bearer x']] })).status).toBe(200);
    });
  });

  test('the default policy asks for no signature, and looks at none', async () => {
    expect((await ask(world, { headers: [['Authorization', 'AWS4-HMAC-SHA256 nonsense']] })).status).toBe(200);
  });

  test('what it allows the other policies may still deny', async () => {
    const denied = gateway(privateApi(policyOf('Deny', '*', '*')));
    const endpoint = endpointOf(policyOf('Allow', '*', '*'));
    expect((await ask(denied, { endpoint })).body).toContain('with an explicit deny in a resource-based policy');
    const user = await world.user('bob', policyOf('Deny', '*'));
    expect(user.accessKeyId).toBe('AKIABOB');
    expect((await ask(world, { endpoint, path: '/prod/guarded', signed: true })).status).toBe(200);
  });
});

describe('a private domain name', () => {
  const invokedArn = `arn:aws:execute-api:${region}:${account}:/domainnames/private.example.com+d1`;
  function worldOf(domainPolicy: string | undefined, apiPolicy = open) {
    const world = gateway(privateApi(apiPolicy));
    const source = { name: 'domain', layer: 'resource', text: domainPolicy ?? '' } as const;
    const policy =
      domainPolicy === undefined ? undefined : [compilePolicy(validatePolicy(domainPolicy, 'resource'), source)];
    const domain: DomainNameDocument = {
      ...{ domainName: 'private.example.com', domainNameId: 'd1', endpointType: 'PRIVATE', ipAddressType: 'dualstack' },
      ...{ certificateUploadDate: now, targetLabel: 'x', securityPolicy: 'TLS_1_2', tags: {}, createdDate: now },
    };
    const own = { invokedArn, policy, vpceIds: new Set([vpceId]) };
    world.domains.put('p', { account, region, domain, ...own }, [{ basePath: 'v1', restApiId: apiId, stage: 'prod' }]);
    return world;
  }
  const host = 'private.example.com';
  const path = '/v1/pets';

  test('leads to a private API where its own policy and that of the API allow', async () => {
    expect((await ask(worldOf(policyOf('Allow', invokedArn, '*')), { host, path })).status).toBe(200);
  });

  test.each([
    ['its own policy is silent', policyOf('Allow', `${invokedArn}x`, '*')],
    ['it has no policy (unverified)', undefined],
  ])('%s', async (_, policy) => {
    const reason = ' because no resource-based policy allows the execute-api:Invoke action';
    expect(await ask(worldOf(policy), { host, path })).toEqual(refused(invokedArn, reason));
  });

  test('execute-api:viaDomainArn is its ARN', async () => {
    const statement = { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' };
    const only = (arn: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ ...statement, Condition: { ArnEquals: { 'execute-api:viaDomainArn': arn } } }],
      });
    const allowed = policyOf('Allow', invokedArn, '*');
    expect((await ask(worldOf(allowed, only(invokedArn)), { host, path })).status).toBe(200);
    expect((await ask(worldOf(allowed, only(`${invokedArn}x`)), { host, path })).status).toBe(403);
    expect((await ask(worldOf(allowed, only(invokedArn)))).status).toBe(403);
  });

  test('by another endpoint, and by none, nobody knows it', async () => {
    const world = worldOf(policyOf('Allow', invokedArn, '*'));
    expect(await ask(world, { host, path, endpoint: { ...endpointOf(), vpceId: 'vpce-0ffff' } })).toMatchObject({
      status: 0,
    });
    expect(world.domains.find(host)).toBeUndefined();
  });
});

test('an address of this machine says by which endpoint a request came', () => {
  const endpoints = vpcEndpoints();
  expect(endpoints.at({})).toBeUndefined();
  endpoints.put(endpointOf());
  expect(endpoints.at({ localAddress: '127.0.0.2' })?.vpceId).toBe(vpceId);
  expect(endpoints.at({ localAddress: '::ffff:127.0.0.2' })?.vpceId).toBe(vpceId);
  expect(endpoints.at({ localAddress: '127.0.0.1' })).toBeUndefined();
  endpoints.remove(vpceId);
  expect(endpoints.at({ localAddress: '127.0.0.2' })).toBeUndefined();
});
