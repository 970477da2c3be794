import { parseJson } from '../../../core/json.ts';

/** What a token says of its bearer: the JSON object in its middle. */
export type Claims = Readonly<Record<string, unknown>>;

/** Characters of a token. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
const [shortest, longest] = [4, 20_000];

/**
 * The issuer that a token names, to find its provider by. Undefined when it is no JWT or names none.
 * INVARIANT: nothing is proved by it: the signature has not been looked at.
 */
export function readIssuer(token: string): string | undefined {
  const claims = readClaims(token);
  return claims && textClaim(claims, 'iss');
}

/** The claims of a token that has not been verified; undefined when it is no JWT in compact form. */
export function readClaims(token: string): Claims | undefined {
  if (token.length < shortest || token.length > longest) return undefined;
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part))) return undefined;
  return claimsOf(Buffer.from(parts[1]!, 'base64url'));
}

/** Claims from the payload of a token; undefined when it is no JSON object. */
export function claimsOf(payload: Uint8Array): Claims | undefined {
  try {
    const claims = parseJson(Buffer.from(payload).toString());
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims) ? (claims as Claims) : undefined;
  } catch {
    return undefined;
  }
}

export function textClaim(claims: Claims, name: string): string | undefined {
  const value = ownClaim(claims, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A time in seconds since the epoch. */
export function timeClaim(claims: Claims, name: string): number | undefined {
  const value = ownClaim(claims, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A claim that is a text or a list of texts. */
export function listClaim(claims: Claims, name: string): readonly string[] {
  const value = ownClaim(claims, name);
  const list = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string' && each !== '');
}

function ownClaim(claims: Claims, name: string): unknown {
  return Object.hasOwn(claims, name) ? claims[name] : undefined;
}
