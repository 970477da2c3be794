import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { certificate, type DistinguishedName } from './certificate.ts';

/**
 * A local authority. INVARIANT: no certificate of it is for all names: one is for AWS's names and those of this machine, and
 * each custom domain has its own. Whoever gets the key can pretend to be none but these.
 */
export interface Authority {
  /** What clients trust, PEM: for AWS's names and this machine, and for these domains. */
  roots(domains: readonly string[]): string;
  /** A certificate of a server and its key, PEM, for these names: all of one custom domain, or of none. */
  issue(
    names: readonly string[],
    domain: string | undefined,
    now: number,
  ): { readonly cert: string; readonly key: string };
}

/** Names that are AWS's, and this machine's. */
const common = ['amazonaws.com', 'localhost'];
const day = 86_400_000;

/** The key of a new authority, PEM. */
export function authorityKey(): string {
  return pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

export function authority(keyPem: string): Authority {
  const issuerKey = createPrivateKey(keyPem);
  const issuerPublicKey = createPublicKey(keyPem);
  // One key for all servers: none is made for a name that somebody asks for.
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = { issuerKey, issuerPublicKey };
  const root = (domain?: string): string => {
    const name = nameOf(domain);
    const times = { notBefore: Date.UTC(2025, 0), notAfter: Date.UTC(2045, 0) };
    const use = { kind: 'authority', domains: domain === undefined ? common : [domain] } as const;
    return certificate({ subject: name, issuer: name, publicKey: issuerPublicKey, ...keys, ...times, use });
  };
  return {
    roots: (domains) => [root(), ...domains.map((domain) => root(withoutStar(domain)))].join(''),
    issue(names, domain, now) {
      const issuer = nameOf(domain === undefined ? undefined : withoutStar(domain));
      const times = { notBefore: now - day, notAfter: now + 396 * day };
      const subject: DistinguishedName = [['CN', names[0]?.slice(0, 64) ?? '']];
      const use = { kind: 'server', names } as const;
      const cert = certificate({ subject, issuer, publicKey: server.publicKey, ...keys, ...times, use });
      return { cert, key: pemOf(server.privateKey) };
    },
  };
}

function nameOf(domain: string | undefined): DistinguishedName {
  return [
    ['O', 'Sekisho'],
    ['CN', domain === undefined ? 'Sekisho local authority' : `For ${domain}`.slice(0, 64)],
  ];
}

/** A constraint is for the name and all below it. */
function withoutStar(domain: string): string {
  return domain.replace(/^\*\./, '');
}

function pemOf(key: KeyObject): string {
  return String(key.export({ type: 'pkcs8', format: 'pem' }));
}
