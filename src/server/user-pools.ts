import { open } from 'node:fs/promises';
import type { Clock } from '../core/clock.ts';
import { parseJson } from '../core/json.ts';
import type { UserPools } from '../core/ports/user-pools.ts';
import { type Fetch, fetchJson } from '../services/sts/web-identity/fetch-json.ts';
import { keySet } from '../services/sts/web-identity/fetch-keys.ts';
import { type KeySource, keptKeys } from '../services/sts/web-identity/key-source.ts';

const suffix = '/.well-known/jwks.json';
/** Bytes of a file. */
const largest = 256 * 1024;
const mostPools = 100;

/**
 * The user pools of Cognito: their keys are at Cognito's own address, or in the place that the operator has named for them, a
 * file or an address with `{userPoolId}` in it.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export function userPools(place: string | undefined, fetch: Fetch, clock: Clock): UserPools {
  const kept = new Map<string, KeySource>();
  function sourceOf(pool: string): KeySource {
    const known = kept.get(pool);
    if (known) return known;
    if (kept.size >= mostPools) kept.delete(kept.keys().next().value!);
    const made = keptKeys(() => load(placeOf(pool, place), fetch), clock);
    kept.set(pool, made);
    return made;
  }
  return {
    issuersOf: (pool) => issuersOf(pool, place),
    keysOf: async (pool, age) => sourceOf(pool)[age](),
  };
}

/** A stand-in for Cognito names itself in its tokens. */
function issuersOf(pool: string, place: string | undefined): readonly string[] {
  const own = cognitoIssuer(pool);
  const named = place === undefined ? undefined : placeOf(pool, place);
  return named && isAddress(named) && named.endsWith(suffix) ? [own, named.slice(0, -suffix.length)] : [own];
}

function placeOf(pool: string, place: string | undefined): string {
  return place === undefined ? cognitoIssuer(pool) + suffix : place.replaceAll('{userPoolId}', () => idOf(pool));
}

function cognitoIssuer(pool: string): string {
  const [, , , region] = pool.split(':');
  return `https://cognito-idp.${region}.amazonaws.com/${idOf(pool)}`;
}

/** INVARIANT: letters, digits, `-` and `_`, which CreateAuthorizer sees to: it is part of a path. */
function idOf(pool: string): string {
  return pool.slice(pool.lastIndexOf('/') + 1).replace(/[^\w-]/g, '_');
}

function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place);
}

async function load(place: string, fetch: Fetch) {
  if (isAddress(place)) return keySet(await fetchJson(new URL(place), fetch));
  const file = await open(place);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(largest), 0, largest, 0);
    return keySet(parseJson(buffer.toString('utf8', 0, bytesRead)) as Readonly<Record<string, unknown>>);
  } finally {
    await file.close();
  }
}
