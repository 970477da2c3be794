import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A pair of RSA keys, and a certificate for it, signed by itself: the DER in base 64, as SAML metadata has it. */
export interface CertifiedKey {
  readonly privateKey: string;
  readonly certificate: string;
}

/** https://www.rfc-editor.org/rfc/rfc5280#section-4.1, version 1: no extensions. */
export function certifiedKey(commonName: string): CertifiedKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const toBeSigned = certificateOf(commonName, publicKey);
  const signature = createSign('RSA-SHA256').update(toBeSigned).sign(privateKey);
  const certificate = sequence(toBeSigned, sha256WithRsa, der(0x03, Buffer.from([0]), signature));
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: certificate.toString('base64'),
  };
}

function certificateOf(commonName: string, publicKey: KeyObject): Buffer {
  const name = sequence(der(0x31, sequence(Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(commonName)))));
  const validity = sequence(utcTime('200101000000Z'), utcTime('491231235959Z'));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  return sequence(der(0x02, Buffer.from([1])), sha256WithRsa, name, validity, name, key);
}

const sha256WithRsa = der(0x30, Buffer.from('06092a864886f70d01010b0500', 'hex'));

function utcTime(text: string): Buffer {
  return der(0x17, Buffer.from(text));
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, ...parts);
}

/** Tag, length, value. https://www.itu.int/rec/T-REC-X.690 */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  if (value.length < 0x80) return Buffer.concat([Buffer.from([tag, value.length]), value]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(value.length);
  return Buffer.concat([Buffer.from([tag, 0x82]), length, value]);
}
