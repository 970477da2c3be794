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

const mostKept = 1000;

/** Remembers signing keys, at most 1,000; when full it forgets all, for a key is quickly derived. */
export function signingKeyCache(): (secretAccessKey: string, scope: SigningScope) => HmacKey {
  const kept = new Map<string, HmacKey>();
  return (secretAccessKey, scope) => {
    const name = `${secretAccessKey}/${scopeText(scope)}`;
    const known = kept.get(name);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const made = signingKey(secretAccessKey, scope);
    kept.set(name, made);
    return made;
  };
}
