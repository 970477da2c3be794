import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { customDomains } from '../../execute-api/stage/custom-domains.ts';
import { authorityKey, authority as authorityOf } from '../../http/tls/authority.ts';
import type { DomainNameDocument } from '../../services/apigateway/domain-names/domain-name-documents.ts';
import { servedNames } from './served-names.ts';

const authority = authorityOf(authorityKey());
const domains = customDomains();
for (const domainName of ['api.example.com', '*.example.org']) {
  const domain: DomainNameDocument = {
    ...{ domainName, endpointType: 'REGIONAL', ipAddressType: 'ipv4', certificateUploadDate: 0, targetLabel: 'x' },
    ...{ securityPolicy: 'TLS_1_2', tags: {}, createdDate: 0 },
  };
  domains.put(domainName, { account: '1', region: 'us-east-1', domain }, []);
}
const names = servedNames(async () => authority, domains, '127.0.0.1');

describe('names that are served have certificates', () => {
  test.each([
    ['abc123.execute-api.us-east-1.amazonaws.com', '*.execute-api.us-east-1.amazonaws.com'],
    ['abc123.execute-api.us-east-1.localhost', '*.execute-api.us-east-1.localhost'],
    ['vpce-1-x.execute-api.us-east-1.vpce.amazonaws.com', '*.execute-api.us-east-1.vpce.amazonaws.com'],
    ['sts.amazonaws.com', 'sts.amazonaws.com'],
    ['lambda.eu-west-1.amazonaws.com', 'lambda.eu-west-1.amazonaws.com'],
    ['api.example.com', 'api.example.com'],
    ['a.example.org', '*.example.org'],
  ])('%s: one for %s', async (name, covered) => {
    const { cert = '' } = (await names.forName(name)) ?? {};
    const read = new X509Certificate(cert);
    expect(read.subjectAltName).toBe(`DNS:${covered}`);
    expect(read.checkHost(name)).toBeDefined();
    expect((await names.forName(name))?.cert).toBe(cert);
  });

  test.each([
    'example.com',
    'x.api.example.com',
    'a.execute-api.nowhere-1.amazonaws.com',
    's3.amazonaws.com',
    '',
    '__proto__',
    'a'.repeat(300),
  ])('others have none: %j', async (name) => {
    expect(await names.forName(name)).toBeUndefined();
  });

  test('this machine has one for all addresses that it was called by', async () => {
    const read = new X509Certificate((await names.forAddress('127.0.0.2')).cert);
    for (const ip of ['127.0.0.1', '::1', '127.0.0.2']) expect(read.checkIP(ip)).toBe(ip);
    expect(read.checkHost('localhost')).toBe('localhost');
  });
});

test('the key of a server is one for all names: asking for many makes none', async () => {
  const [one, other] = await Promise.all(['a.execute-api.us-east-1.localhost', 'api.example.com'].map(names.forName));
  expect(one?.key).toBe(other?.key);
});

describe('no root is for all names', () => {
  const roots = (pem: string) =>
    pem.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----\n/g)?.map((each) => new X509Certificate(each)) ?? [];

  test('one is for the names of AWS and this machine, one for each custom domain', () => {
    const all = roots(authority.roots(['api.example.com', '*.example.org']));
    expect(all.map(({ subject }) => subject.split('\n').at(-1))).toEqual([
      'CN=Sekisho local authority',
      'CN=For api.example.com',
      'CN=For example.org',
    ]);
    expect(all.every(({ ca }) => ca)).toBe(true);
  });

  test('after a restart they vouch for the same', () => {
    const key = authorityKey();
    const [root] = roots(authorityOf(key).roots([]));
    const leaf = new X509Certificate(authorityOf(key).issue(['localhost'], undefined, Date.now()).cert);
    expect(leaf.verify(root!.publicKey)).toBe(true);
    expect(leaf.checkIssued(root!)).toBe(true);
  });
});
