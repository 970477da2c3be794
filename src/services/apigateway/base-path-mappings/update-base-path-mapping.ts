import type { StoredDocument } from '../../../store/store.ts';
import type { BasePathMapping, UpdateBasePathMappingRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId } from '../documents.ts';
import { type BasePathMappingDocument, basePathMappings } from '../domain-names/domain-name-documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { applyPatches, type Patch, type Patches, textPatch } from '../patch.ts';
import { acceptBasePath, checkMapping } from './base-path-rules.ts';
import { findBasePathMapping } from './find-base-path-mapping.ts';
import { shownMapping } from './shown-base-path-mapping.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateBasePathMapping.html */
export async function updateBasePathMapping(
  input: UpdateBasePathMappingRequest,
  ctx: ApigatewayContext,
): Promise<BasePathMapping> {
  const { domain, mapping } = findBasePathMapping(input, ctx);
  const changed = applyPatches(mapping.value, input.patchOperations, patches);
  checkMapping(changed, domain.value, ctx);
  await (changed.basePath === mapping.value.basePath
    ? ctx.store.commit([basePathMappings.replace(mapping, changed)])
    : move(mapping, partId(domain.key.id, changed.basePath), changed, ctx));
  return shownMapping(changed);
}

/** Throws ConflictException where another mapping stands. */
async function move(
  mapping: StoredDocument<BasePathMappingDocument>,
  id: string,
  changed: BasePathMappingDocument,
  { store, account, region }: ApigatewayContext,
): Promise<void> {
  if (basePathMappings.get(store, account, region, id)) throw apigatewayErrors.basePathExists();
  await store.commit([basePathMappings.remove(mapping), basePathMappings.create(account, region, id, changed)]);
}

const replaceApi: Patch<BasePathMappingDocument> = (mapping, restApiId) => ({ ...mapping, restApiId });

/** Terraform writes `/restapiId`, the AWS CLI's examples `/restApiId`. */
const patches: Patches<BasePathMappingDocument> = new Map<string, Patch<BasePathMappingDocument>>([
  ['replace /basePath', (mapping, basePath) => ({ ...mapping, basePath: acceptBasePath(basePath) })],
  ['replace /restapiId', replaceApi],
  ['replace /restApiId', replaceApi],
  ['replace /stage', textPatch('stage')],
]);
