import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId } from '../documents.ts';
import {
  type BasePathMappingDocument,
  basePathMappings,
  type DomainNameDocument,
} from '../domain-names/domain-name-documents.ts';
import { type DomainKey, findDomainName } from '../domain-names/find-domain-name.ts';
import { apigatewayErrors } from '../errors.ts';

export interface MappingKey extends DomainKey {
  readonly basePath: string;
}

export interface FoundMapping {
  readonly domain: StoredDocument<DomainNameDocument>;
  readonly mapping: StoredDocument<BasePathMappingDocument>;
}

/** Throws NotFoundException. */
export function findBasePathMapping(key: MappingKey, ctx: ApigatewayContext): FoundMapping {
  const domain = findDomainName(key, ctx);
  const mapping = basePathMappings.get(ctx.store, ctx.account, ctx.region, partId(domain.key.id, key.basePath));
  if (!mapping) throw apigatewayErrors.noSuchBasePathMapping();
  return { domain, mapping };
}

/** The mappings of a domain name, in the order of their base paths. */
export function mappingsOf(
  id: string,
  { store, account, region }: ApigatewayContext,
): readonly StoredDocument<BasePathMappingDocument>[] {
  return basePathMappings.list(store, account, region).filter(({ key }) => key.id.startsWith(`${id}/`));
}

/** The domain names that lead to an API, or to one of its stages. */
export function domainsLeadingTo(
  restApiId: string,
  stage: string | undefined,
  { store, account, region }: ApigatewayContext,
): readonly string[] {
  const leads = ({ value }: StoredDocument<BasePathMappingDocument>) =>
    value.restApiId === restApiId && (stage === undefined || value.stage === stage);
  const found = basePathMappings.list(store, account, region).filter(leads);
  return [...new Set(found.map(({ key }) => key.id.slice(0, key.id.indexOf('/'))))];
}
