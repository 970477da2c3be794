import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { certificate, type DistinguishedName } from './certificate.ts';

/** As AWS names it. https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html */
const subject: DistinguishedName = [
  ['C', 'US'],
  ['ST', 'Washington'],
  ['L', 'Seattle'],
  ['CN', 'ApiGateway'],
];
const lifetime = 365 * 86_400_000;

/**
 * A certificate that a client shows, and its key, both PEM; nobody else vouches for it. INVARIANT: the key is made in
 * another thread, for that takes a tenth of a second.
 */
export async function clientCertificate(now: number) {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const keys = { publicKey, issuerKey: privateKey, issuerPublicKey: publicKey };
  const times = { notBefore: now - 60_000, notAfter: now + lifetime };
  return {
    certificate: certificate({ subject, issuer: subject, ...keys, ...times, use: { kind: 'client' } }),
    privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    expirationDate: times.notAfter,
  };
}
