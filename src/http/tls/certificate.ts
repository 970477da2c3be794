import { hash, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_authorityKeyIdentifier,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_nameConstraints,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_clientAuth,
  id_kp_serverAuth,
  KeyUsage,
  KeyUsageFlags,
  Name,
  NameConstraints,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

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
export function certificate({ issuerKey, ...request }: CertificateRequest): string {
  const signature = signatureAlgorithm(issuerKey);
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialNumber(),
    signature,
    issuer: nameOf(request.issuer),
    validity: new Validity({ notBefore: new Date(request.notBefore), notAfter: new Date(request.notAfter) }),
    subject: nameOf(request.subject),
    subjectPublicKeyInfo: AsnConvert.parse(spkiOf(request.publicKey), SubjectPublicKeyInfo),
    extensions: new Extensions(extensions(request)),
  });
  const signatureValue = bytesOf(sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), issuerKey));
  const whole = new Certificate({ tbsCertificate, signatureAlgorithm: signature, signatureValue });
  const base64 = Buffer.from(AsnConvert.serialize(whole)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
}

/** A positive number. */
function serialNumber(): ArrayBuffer {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytesOf(bytes);
}

/** SHA-256 with RSA or ECDSA. */
function signatureAlgorithm({ asymmetricKeyType }: KeyObject): AlgorithmIdentifier {
  return asymmetricKeyType === 'rsa'
    ? new AlgorithmIdentifier({ algorithm: '1.2.840.113549.1.1.11', parameters: null })
    : new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' });
}

function nameOf(name: DistinguishedName): Name {
  const parts = name.map(([part, utf8String]) => {
    const value = new AttributeValue({ utf8String });
    return new RelativeDistinguishedName([new AttributeTypeAndValue({ type: nameParts[part], value })]);
  });
  return new Name(parts);
}

function extensions({ use, publicKey, issuerPublicKey }: Omit<CertificateRequest, 'issuerKey'>): Extension[] {
  const issuerId = new SubjectKeyIdentifier(keyId(issuerPublicKey));
  const ids = [
    extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(keyId(publicKey))),
    extension(id_ce_authorityKeyIdentifier, new AuthorityKeyIdentifier({ keyIdentifier: issuerId })),
  ];
  switch (use.kind) {
    case 'authority':
      return [...ids, basicConstraints(true), keyUsage('keyCertSign', 'cRLSign'), ...nameConstraints(use.domains)];
    case 'server':
      return [
        ...ids,
        basicConstraints(false),
        keyUsage('digitalSignature'),
        purpose(id_kp_serverAuth),
        alternativeNames(use.names),
      ];
    case 'client':
      return [
        ...ids,
        basicConstraints(false),
        keyUsage('digitalSignature', 'keyEncipherment'),
        purpose(id_kp_clientAuth),
      ];
  }
}

function extension(extnID: string, value: object, critical = false): Extension {
  return new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });
}

function spkiOf(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

function keyId(key: KeyObject): ArrayBuffer {
  return bytesOf(hash('sha1', spkiOf(key), 'buffer'));
}

function bytesOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}

function basicConstraints(cA: boolean): Extension {
  return extension(id_ce_basicConstraints, new BasicConstraints({ cA }), true);
}

function keyUsage(...uses: readonly (keyof typeof KeyUsageFlags)[]): Extension {
  const flags = uses.reduce((all, use) => all | KeyUsageFlags[use], 0);
  return extension(id_ce_keyUsage, new KeyUsage(flags), true);
}

function purpose(id: string): Extension {
  return extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id]));
}

/** Of names in no domain there is none; of addresses none at all. */
function nameConstraints(domains: readonly string[] | undefined): Extension[] {
  if (!domains) return [];
  const permitted = domains.map((dNSName) => new GeneralSubtree({ base: new GeneralName({ dNSName }) }));
  const constraints = new NameConstraints({ permittedSubtrees: new GeneralSubtrees(permitted) });
  return [extension(id_ce_nameConstraints, constraints, true)];
}

function alternativeNames(names: readonly string[]): Extension {
  const all = names.map((name) => new GeneralName(isIP(name) ? { iPAddress: name } : { dNSName: name }));
  return extension(id_ce_subjectAltName, new SubjectAlternativeName(all));
}
