import type { BasePathMapping, GetBasePathMappingRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findBasePathMapping } from './find-base-path-mapping.ts';
import { shownMapping } from './shown-base-path-mapping.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMapping.html */
export function getBasePathMapping(input: GetBasePathMappingRequest, ctx: ApigatewayContext): BasePathMapping {
  return shownMapping(findBasePathMapping(input, ctx).mapping.value);
}
