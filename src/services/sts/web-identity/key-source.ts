import type { JSONWebKeySet } from 'jose';
import type { Clock } from '../../../core/clock.ts';
import type { Fetch } from './fetch-json.ts';
import { fetchKeys } from './fetch-keys.ts';

const minute = 60_000;
const keptFor = 10 * minute;

/** The public keys of one identity provider. Both throw errors of `webIdentityErrors`. */
export interface KeySource {
  /** The keys as last fetched, at most ten minutes ago. */
  current(): Promise<JSONWebKeySet>;
  /** The keys fetched anew, for a key is not among them; at most once a minute. */
  renewed(): Promise<JSONWebKeySet>;
}

/**
 * The keys that an issuer publishes, fetched by way of its discovery document when first asked for.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 */
export function jwksOf(issuer: string, fetch: Fetch, clock: Clock): KeySource {
  return keptKeys(() => fetchKeys(issuer, fetch), clock);
}

/** Keys that are loaded when first asked for, and then as often as a key source allows. */
export function keptKeys(load: () => Promise<JSONWebKeySet>, clock: Clock): KeySource {
  let kept: { readonly at: number; readonly keys: Promise<JSONWebKeySet> } | undefined;
  const noOlderThan = (age: number) => {
    if (kept && clock() - kept.at < age) return kept.keys;
    const asked = { at: clock(), keys: load() };
    kept = asked;
    // A failure is not kept: the next to ask tries again.
    asked.keys.catch(() => {
      if (kept === asked) kept = undefined;
    });
    return asked.keys;
  };
  return { current: () => noOlderThan(keptFor), renewed: () => noOlderThan(minute) };
}

const mostKept = 100;

/** Remembers the key source of each issuer, at most 100; when full the oldest is forgotten. */
export function keySources(fetch: Fetch, clock: Clock): (issuer: string) => KeySource {
  const kept = new Map<string, KeySource>();
  return (issuer) => {
    const known = kept.get(issuer);
    if (known) return known;
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    const made = jwksOf(issuer, fetch, clock);
    kept.set(issuer, made);
    return made;
  };
}
