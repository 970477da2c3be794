import { isIP } from 'node:net';
import { isRegion } from '../../core/regions.ts';
import type { CustomDomains } from '../../execute-api/stage/custom-domains.ts';
import type { Authority } from '../../http/tls/authority.ts';
import type { KeyPair, SecureNames } from '../../http/tls/connection-front.ts';

const executeApi = /^[a-z0-9-]{1,63}(\.execute-api\.([a-z0-9-]{1,40})(?:\.vpce)?\.(?:localhost|amazonaws\.com))$/;
const service = /^(?:sts|iam|lambda|logs|apigateway)(?:\.([a-z0-9-]{1,40}))?\.amazonaws\.com$/;

const mostPairs = 1000;
const mostAddresses = 100;
/** A certificate is made anew long before it ends. Milliseconds. */
const longest = 30 * 86_400_000;

/**
 * The certificates of this server: of execute-api's hosts one for each region, of custom domains one for each, of this machine
 * one for all its addresses. Names that are not served have none.
 */
export function servedNames(authority: () => Promise<Authority>, domains: CustomDomains, host: string): SecureNames {
  const pairs = new Map<string, { readonly pair: KeyPair; readonly madeAt: number }>();
  const addresses = new Set(['127.0.0.1', '::1', ...(isIP(host) ? [host] : [])]);

  async function pairFor(key: string, names: readonly string[], domain?: string): Promise<KeyPair> {
    const now = Date.now();
    const known = pairs.get(key);
    if (known && now - known.madeAt < longest) return known.pair;
    if (pairs.size >= mostPairs) pairs.clear();
    const pair = (await authority()).issue(names, domain, now);
    pairs.set(key, { pair, madeAt: now });
    return pair;
  }

  return {
    async forName(name) {
      const [, suffix, region = ''] = executeApi.exec(name) ?? [];
      if (suffix !== undefined) return isRegion(region) ? pairFor(suffix, [`*${suffix}`]) : undefined;
      const [called, at] = service.exec(name) ?? [];
      if (called !== undefined) return at === undefined || isRegion(at) ? pairFor(called, [called]) : undefined;
      const domain = domains.nameFor(name);
      return domain === undefined ? undefined : pairFor(`domain ${domain}`, [domain], domain);
    },
    async forAddress(address) {
      if (isIP(address) && addresses.size < mostAddresses) addresses.add(address);
      return pairFor(`home ${addresses.size}`, ['localhost', ...addresses]);
    },
  };
}
