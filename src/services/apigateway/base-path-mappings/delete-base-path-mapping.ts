import type { DeleteBasePathMappingRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { basePathMappings } from '../domain-names/domain-name-documents.ts';
import { findBasePathMapping } from './find-base-path-mapping.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteBasePathMapping.html */
export async function deleteBasePathMapping(
  input: DeleteBasePathMappingRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  await ctx.store.commit([basePathMappings.remove(findBasePathMapping(input, ctx).mapping)]);
}
