import type { JSONWebKeySet, JWK } from 'jose';
import { webIdentityErrors } from './errors.ts';
import { type Fetch, fetchJson } from './fetch-json.ts';
import { permittedAddress } from './permitted-address.ts';

/** AWS takes at most 100 RSA and 100 EC keys. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html */
const mostKeys = 100;

/**
 * Fetches the discovery document of an issuer, and the keys at the address that it names.
 * https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig
 */
export async function fetchKeys(issuer: string, fetch: Fetch): Promise<JSONWebKeySet> {
  const discovery = permittedAddress(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!discovery) throw webIdentityErrors.noKey();
  const document = await fetchJson(discovery, fetch);
  if (text(document, 'issuer') !== issuer) throw webIdentityErrors.noKey();
  const address = permittedAddress(text(document, 'jwks_uri') ?? '', discovery);
  if (!address) throw webIdentityErrors.noKey();
  return keySet(await fetchJson(address, fetch));
}

/** Keys of other kinds, or in a form that is no key, are passed over. */
export function keySet(document: Readonly<Record<string, unknown>>): JSONWebKeySet {
  const { keys } = document;
  if (!Array.isArray(keys)) throw webIdentityErrors.noKey();
  for (const kind of ['RSA', 'EC']) {
    if (keys.filter((key) => isKey(key, kind)).length > mostKeys) throw webIdentityErrors.noKey();
  }
  return { keys: keys.filter((key) => isKey(key, 'RSA') || isKey(key, 'EC')) };
}

function isKey(key: unknown, kind: string): key is JWK {
  return typeof key === 'object' && key !== null && 'kty' in key && key.kty === kind;
}

function text(document: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = Object.hasOwn(document, name) ? document[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
