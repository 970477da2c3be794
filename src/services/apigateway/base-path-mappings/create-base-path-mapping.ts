import type { BasePathMapping, CreateBasePathMappingRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId } from '../documents.ts';
import { basePathMappings } from '../domain-names/domain-name-documents.ts';
import { findDomainName } from '../domain-names/find-domain-name.ts';
import { apigatewayErrors } from '../errors.ts';
import { acceptBasePath, checkMapping, mostMappings } from './base-path-rules.ts';
import { mappingsOf } from './find-base-path-mapping.ts';
import { shownMapping } from './shown-base-path-mapping.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateBasePathMapping.html */
export async function createBasePathMapping(
  input: CreateBasePathMappingRequest,
  ctx: ApigatewayContext,
): Promise<BasePathMapping> {
  const { store, account, region } = ctx;
  const { key, value: domain } = findDomainName(input, ctx);
  const basePath = acceptBasePath(input.basePath);
  const mapping = { basePath, restApiId: input.restApiId, stage: input.stage || undefined };
  checkMapping(mapping, domain, ctx);
  const id = partId(key.id, basePath);
  if (basePathMappings.get(store, account, region, id)) throw apigatewayErrors.basePathExists();
  if (mappingsOf(key.id, ctx).length >= mostMappings) throw apigatewayErrors.tooManyOfAccount('Base Path Mappings');
  await store.commit([basePathMappings.create(account, region, id, mapping)]);
  return shownMapping(mapping);
}
