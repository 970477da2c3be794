import { hash, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import {
  bits,
  type Der,
  der,
  implicit,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  set,
  tagged,
  time,
  truth,
  utf8,
} from './der.ts';

/** A name's parts, such as `[['CN', 'localhost']]`. */
export type DistinguishedName = readonly (readonly [part: keyof typeof nameParts, value: string])[];

export interface CertificateRequest {
  readonly subject: DistinguishedName;
  readonly publicKey: KeyObject;
  readonly issuer: DistinguishedName;
  /** The issuer's; that of the subject itself for a certificate that nobody else vouches for. */
  readonly issuerKey: KeyObject;
  readonly issuerPublicKey: KeyObject;
  /** Epoch milliseconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** What it is for. */
  readonly use: CertificateUse;
}

export type CertificateUse =
  /** It signs others. `domains`: only for names in these. */
  | { readonly kind: 'authority'; readonly domains?: readonly string[] | undefined }
  /** Host names and IP addresses. */
  | { readonly kind: 'server'; readonly names: readonly string[] }
  | { readonly kind: 'client' };

const nameParts = { CN: '2.5.4.3', C: '2.5.4.6', L: '2.5.4.7', ST: '2.5.4.8', O: '2.5.4.10' } as const;

/**
 * An X.509 certificate, PEM, as every client that was measured takes it: critical basic constraints and key usage of an
 * authority, key identifiers, alternative names. https://www.rfc-editor.org/rfc/rfc5280
 */
export function certificate(request: CertificateRequest): string {
  const algorithm = signatureAlgorithm(request.issuerKey);
  const toSign = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(randomBytes(16)),
    algorithm,
    nameOf(request.issuer),
    sequence(time(request.notBefore), time(request.notAfter)),
    nameOf(request.subject),
    request.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(3, sequence(...extensions(request))),
  );
  const signature = sign('sha256', toSign, request.issuerKey);
  const base64 = sequence(toSign, algorithm, bits(signature)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
}

function signatureAlgorithm({ asymmetricKeyType }: KeyObject): Der {
  return asymmetricKeyType === 'rsa'
    ? sequence(oid('1.2.840.113549.1.1.11'), nothing)
    : sequence(oid('1.2.840.10045.4.3.2'));
}

function nameOf(name: DistinguishedName): Der {
  return sequence(...name.map(([part, value]) => set(sequence(oid(nameParts[part]), utf8(value)))));
}

function extensions({ use, publicKey, issuerPublicKey }: CertificateRequest): Der[] {
  const ids = [
    extension('2.5.29.14', octets(keyId(publicKey))),
    extension('2.5.29.35', sequence(implicit(0, keyId(issuerPublicKey)))),
  ];
  switch (use.kind) {
    case 'authority':
      return [...ids, basicConstraints(true), keyUsage(0x06, 1), ...nameConstraints(use.domains)];
    case 'server':
      return [
        ...ids,
        basicConstraints(false),
        keyUsage(0x80, 7),
        purpose('1.3.6.1.5.5.7.3.1'),
        alternativeNames(use.names),
      ];
    case 'client':
      return [...ids, basicConstraints(false), keyUsage(0xa0, 5), purpose('1.3.6.1.5.5.7.3.2')];
  }
}

function extension(id: string, value: Der, isCritical = false): Der {
  return sequence(oid(id), ...(isCritical ? [truth] : []), octets(value));
}

function keyId(key: KeyObject): Buffer {
  return hash('sha1', key.export({ type: 'spki', format: 'der' }), 'buffer');
}

function basicConstraints(isAuthority: boolean): Der {
  return extension('2.5.29.19', sequence(...(isAuthority ? [truth] : [])), true);
}

/** The first bits: 0 digital signature, 2 key encipherment, 5 signing certificates, 6 signing revocation lists. */
function keyUsage(firstBits: number, unused: number): Der {
  return extension('2.5.29.15', bits(Buffer.from([firstBits]), unused), true);
}

function purpose(id: string): Der {
  return extension('2.5.29.37', sequence(oid(id)));
}

/** Of names in no domain there is none; of addresses none at all. */
function nameConstraints(domains: readonly string[] | undefined): Der[] {
  if (!domains) return [];
  const permitted = domains.map((domain) => sequence(implicit(2, Buffer.from(domain))));
  return [extension('2.5.29.30', sequence(tagged(0, ...permitted)), true)];
}

function alternativeNames(names: readonly string[]): Der {
  const parts = names.map((name) => (isIP(name) ? implicit(7, addressBytes(name)) : implicit(2, Buffer.from(name))));
  return extension('2.5.29.17', der(0x30, ...parts));
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const groups = [...before, ...Array(8 - before.length - after.length).fill('0'), ...after];
  return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
