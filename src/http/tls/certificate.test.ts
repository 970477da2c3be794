import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type CertificateUse, certificate, type DistinguishedName } from './certificate.ts';
import { clientCertificate } from './client-certificate.ts';

const now = Date.parse('2025-06-30T12:00:00Z');
const times = { notBefore: now, notAfter: now + 86_400_000 };
const ca = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const leaf = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const issuer: DistinguishedName = [
  ['O', 'Sekisho'],
  ['CN', 'the authority'],
];

function made(subject: DistinguishedName, publicKey = leaf.publicKey, use: CertificateUse): X509Certificate {
  const keys = { publicKey, issuer, issuerKey: ca.privateKey, issuerPublicKey: ca.publicKey };
  return new X509Certificate(certificate({ subject, ...keys, ...times, use }));
}

describe('a certificate as OpenSSL reads it', () => {
  const authority = made(issuer, ca.publicKey, { kind: 'authority', domains: ['amazonaws.com'] });
  const names = ['api.example.com', '*.example.com', '127.0.0.1', '::1', '2001:db8::a:1'];
  const server = made([['CN', 'api.example.com']], leaf.publicKey, { kind: 'server', names });

  test('the authority signs itself and others', () => {
    expect([authority.ca, server.ca]).toEqual([true, false]);
    expect(authority.verify(ca.publicKey)).toBe(true);
    expect(server.verify(ca.publicKey)).toBe(true);
    expect(server.checkIssued(authority)).toBe(true);
  });

  test('names, times and serial numbers', () => {
    expect(server.subject).toBe('CN=api.example.com');
    expect(server.issuer).toBe('O=Sekisho\nCN=the authority');
    expect([server.validFromDate.getTime(), server.validToDate.getTime()]).toEqual([times.notBefore, times.notAfter]);
    expect(server.serialNumber).not.toBe(authority.serialNumber);
  });

  // https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5
  test.each(['2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z'])('it may end at %s', (end) => {
    const keys = { publicKey: leaf.publicKey, issuer, issuerKey: ca.privateKey, issuerPublicKey: ca.publicKey };
    const ends = { ...times, notAfter: Date.parse(end) };
    const use = { kind: 'server', names } as const;
    const read = new X509Certificate(certificate({ subject: [['CN', 'x']], ...keys, ...ends, use }));
    expect(read.validToDate.getTime()).toBe(Date.parse(end));
  });

  test('hosts and addresses that it is for', () => {
    for (const host of ['api.example.com', 'x.example.com']) expect(server.checkHost(host)).toBeDefined();
    expect(server.checkHost('example.org')).toBeUndefined();
    for (const ip of ['127.0.0.1', '::1', '2001:db8::a:1']) expect(server.checkIP(ip)).toBe(ip);
    expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  test('a certificate for clients is its own issuer, with an RSA key', async () => {
    const { certificate: pem, privateKey, expirationDate } = await clientCertificate(now);
    const read = new X509Certificate(pem);
    expect(read.subject).toBe('C=US\nST=Washington\nL=Seattle\nCN=ApiGateway');
    expect(read.checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
    expect(read.verify(createPublicKey(pem))).toBe(true);
    expect(read.validToDate.getTime()).toBe(expirationDate);
    expect(read.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
  });
});
