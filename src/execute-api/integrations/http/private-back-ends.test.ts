import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LinkTarget } from '../../../core/ports/vpc-links.ts';
import { backEndClient } from '../../../http/back-end/back-end-client.ts';
import { certificate, type DistinguishedName } from '../../../http/tls/certificate.ts';
import { clientCertificate } from '../../../http/tls/client-certificate.ts';
import type { IntegrationDocument } from '../../../services/apigateway/documents.ts';
import { endpointOf, fakeFunctions } from '../../testing/endpoint-fixture.ts';
import { account, apiId, apiOf, gateway, methodOf, now, region, unsigned } from '../../testing/gateway-fixture.ts';
import { httpBackEnd, type LocalBackEnd } from '../../testing/local-back-end.ts';

const http = backEndClient({ ownPort: () => undefined, isOwnPath: () => false });
let backEnd: LocalBackEnd;
let target: LinkTarget;
const asked: string[] = [];
const vpcLinks = {
  targetOf(...place: string[]) {
    asked.push(place.join(' '));
    return target;
  },
};
const backends = fakeFunctions({ http, vpcLinks });

beforeAll(async () => {
  backEnd = await httpBackEnd((_, outgoing) => outgoing.end('from the balancer'));
});
afterAll(async () => {
  await http.close();
  await backEnd.close();
});

function worldOf(integration: Partial<IntegrationDocument>, variables = {}) {
  const made = endpointOf('HTTP_PROXY', { httpMethod: 'GET', ...integration });
  return gateway(apiOf({ '/pets': [methodOf('GET', { integration: made })] }), { backends }, variables);
}

describe('through a VPC link', () => {
  const linked = { uri: 'http://nlb.internal:8080/v1/pets', connectionType: 'VPC_LINK' } as const;

  test.each([
    ['its id', 'link01', {}],
    ['a stage variable', '${stageVariables.link}', { link: 'link01' }],
  ])(
    'a request goes to what stands for the balancer, as the host of the URI: by %s',
    async (_, connectionId, variables) => {
      target = { kind: 'origin', origin: backEnd.origin };
      const { status, body } = await worldOf({ ...linked, connectionId }, variables).send(
        unsigned({ path: '/prod/pets', query: 'a=1' }),
      );
      expect([status, String(body)]).toEqual([200, 'from the balancer']);
      expect(backEnd.arrived.at(-1)).toMatchObject({ url: '/v1/pets?a=1', headers: { host: 'nlb.internal:8080' } });
      expect(asked.at(-1)).toBe(`${account} ${region} link01`);
    },
  );

  test.each<[LinkTarget, RegExp]>([
    [{ kind: 'no-such-link' }, /no such VPC link/],
    [
      { kind: 'nowhere', targetArn: 'arn:aws:elasticloadbalancing:x' },
      /--vpc-link arn:aws:elasticloadbalancing:x=http/,
    ],
  ])('that leads nowhere a client is told nothing, the author what to do: %j', async (leads, told) => {
    target = leads;
    const world = worldOf({ ...linked, connectionId: 'link01' });
    const { status, body } = await world.send(unsigned({ path: '/prod/pets' }));
    expect([status, body]).toEqual([500, '{"message": "Internal server error"}']);
    expect(world.trace.latest(1)[0]?.error?.message).toMatch(told);
  });

  test('metadata addresses are refused behind a link too', async () => {
    target = { kind: 'origin', origin: 'http://169.254.169.254' };
    const world = worldOf({ ...linked, connectionId: 'link01' });
    expect((await world.send(unsigned({ path: '/prod/pets' }))).status).toBe(500);
  });
});

describe("a stage's client certificate", () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer: DistinguishedName = [['CN', 'localhost']];
  const own = { publicKey, issuer, issuerKey: privateKey, issuerPublicKey: publicKey };
  const times = { notBefore: Date.now() - 60_000, notAfter: Date.now() + 3_600_000 };
  const cert = certificate({ subject: issuer, ...own, ...times, use: { kind: 'server', names: ['localhost'] } });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const options = { cert, key, requestCert: true, rejectUnauthorized: false };
  const server = createServer(options, ({ socket }, outgoing) => {
    outgoing.end((socket as TLSSocket).getPeerCertificate().subject?.CN ?? 'nobody');
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void server.close());

  test('is shown to HTTPS back ends by that stage alone', async () => {
    const uri = `https://localhost:${(server.address() as AddressInfo).port}/`;
    const world = worldOf({ uri, tlsConfig: { insecureSkipVerification: true } });
    const ask = async () => String((await world.send(unsigned({ path: '/prod/pets' }))).body);
    expect(await ask()).toBe('nobody');
    const stage = { name: 'prod', deploymentId: 'd', variables: {}, tags: {}, createdDate: now, lastUpdatedDate: now };
    const made = endpointOf('HTTP_PROXY', { httpMethod: 'GET', uri, tlsConfig: { insecureSkipVerification: true } });
    const api = apiOf({ '/pets': [methodOf('GET', { integration: made })] });
    const deployment = { id: 'd', createdDate: now, api };
    const parts = { account, region, apiId, stageName: 'prod', stage, deployment };
    world.stages.put({ ...parts, clientCertificate: await clientCertificate(Date.now()) });
    expect(await ask()).toBe('ApiGateway');
  });
});
