import type { CompiledPolicy } from '../../policy/index.ts';
import type {
  BasePathMappingDocument,
  DomainNameDocument,
} from '../../services/apigateway/domain-names/domain-name-documents.ts';
import { compileBasePaths, type FindBasePath } from './base-paths.ts';

/** A custom domain name with all that requests need. Immutable. */
export interface CustomDomain {
  readonly account: string;
  readonly region: string;
  readonly domain: DomainNameDocument;
  readonly findBasePath: FindBasePath;
  /** Of a private one: what its policy speaks of. */
  readonly invokedArn?: string | undefined;
  /** Undefined: it has none, and allows nobody. */
  readonly policy?: readonly CompiledPolicy[] | undefined;
  /** The VPC endpoints that a private one is opened to. */
  readonly vpceIds?: ReadonlySet<string> | undefined;
}

/** The custom domain names that are served. Kept up to date from the change feed; requests only read it. */
export interface CustomDomains {
  /** `id` tells it from all others, of all accounts and regions. */
  put(id: string, domain: Omit<CustomDomain, 'findBasePath'>, mappings: readonly BasePathMappingDocument[]): void;
  remove(id: string): void;
  /** The public one that a host is for: the very name before a wildcard; of two of a name the older. */
  find(host: string): CustomDomain | undefined;
  /** The name by which a host is served, `*.example.com` for a wildcard, of public and private ones; undefined: it is not. */
  nameFor(host: string): string | undefined;
  /** The private one of that name that is opened to an endpoint. */
  findPrivate(host: string, vpceId: string): CustomDomain | undefined;
}

export function customDomains(): CustomDomains {
  const all = new Map<string, CustomDomain>();
  let byName: ReadonlyMap<string, CustomDomain> = new Map();
  let names: ReadonlySet<string> = new Set();
  const sort = () => {
    names = new Set([...all.values()].map(({ domain }) => domain.domainName));
    byName = byNameOf(all.values());
  };
  return {
    put(id, domain, mappings) {
      all.set(id, { ...domain, findBasePath: compileBasePaths(mappings) });
      sort();
    },
    remove(id) {
      if (all.delete(id)) sort();
    },
    find: (host) => (byName.size === 0 ? undefined : (byName.get(host) ?? byName.get(wildcardOf(host)))),
    nameFor(host) {
      if (names.has(host)) return host;
      const wildcard = wildcardOf(host);
      return names.has(wildcard) ? wildcard : undefined;
    },
    findPrivate(host, vpceId) {
      for (const each of all.values()) if (each.domain.domainName === host && each.vpceIds?.has(vpceId)) return each;
      return undefined;
    },
  };
}

function byNameOf(domains: Iterable<CustomDomain>): ReadonlyMap<string, CustomDomain> {
  const named = new Map<string, CustomDomain>();
  const open = [...domains].filter(({ domain }) => domain.endpointType !== 'PRIVATE');
  for (const each of open.sort((a, b) => b.domain.createdDate - a.domain.createdDate)) {
    named.set(each.domain.domainName, each);
  }
  return named;
}

/** `*.example.com` is for names with one label in place of the star. */
function wildcardOf(host: string): string {
  return `*${host.slice(host.indexOf('.'))}`;
}
