import { type HmacKey, hmac, hmacKey } from './hmac.ts';

/** Date, region and service of a credential scope, as signed. */
export interface SigningScope {
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/**
 * The signing key of a secret for one day, region and service.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#derive-signing-key
 */
export function signingKey(secretAccessKey: string, scope: SigningScope): HmacKey {
  return derivedKey(`AWS4${secretAccessKey}`, [scope.date, scope.region, scope.service, 'aws4_request']);
}

/** HMAC upon HMAC, beginning with `start`: each result is the key of the next part. */
export function derivedKey(start: string, parts: readonly string[]): HmacKey {
  let key = hmacKey(Buffer.from(start));
  for (const part of parts) key = hmacKey(Buffer.from(hmac(key, part), 'hex'));
  return key;
}

/** `20250131/eu-west-1/execute-api/aws4_request`. */
export function scopeText(scope: SigningScope): string {
  return `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
}

/** So many scopes of one key are remembered: more than one client signs for at a time. */
const mostScopes = 16;

/**
 * Remembers signing keys beside the keys that they are derived from, and no longer than those live. A key is known by its
 * identity: whoever changes a secret makes another object.
 */
export function signingKeyCache(): (
  key: { readonly secretAccessKey: string },
  scope: SigningScope,
  credentialScope: string,
) => HmacKey {
  const kept = new WeakMap<object, Map<string, HmacKey>>();
  return (key, scope, credentialScope) => {
    const known = kept.get(key)?.get(credentialScope);
    if (known) return known;
    const scopes = kept.get(key) ?? new Map<string, HmacKey>();
    if (scopes.size >= mostScopes) scopes.clear();
    const made = signingKey(key.secretAccessKey, scope);
    kept.set(key, scopes.set(credentialScope, made));
    return made;
  };
}
