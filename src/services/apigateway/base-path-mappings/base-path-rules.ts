import { noBasePath } from '../../../core/base-path.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId, restApis, stages } from '../documents.ts';
import type { BasePathMappingDocument, DomainNameDocument } from '../domain-names/domain-name-documents.ts';
import { apigatewayErrors } from '../errors.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const mostMappings = 200;
const longestBasePath = 300;

// Each throws BadRequestException.

/** An empty one is `(none)`. */
export function acceptBasePath(basePath = ''): string {
  if (basePath === '' || basePath === noBasePath) return noBasePath;
  if (basePath.includes('/')) {
    throw apigatewayErrors.badRequest(
      "API Gateway V1 doesn't support the slash character (/) in base path mappings. To create a multi-level base path mapping, use API Gateway V2.",
    );
  }
  if (basePath.length <= longestBasePath && /^[\w$.+!*'()-]+$/.test(basePath)) return basePath;
  throw apigatewayErrors.badRequest("Base paths may only contain letters, numbers and one of $-_.+!*'()");
}

/** The API and its stage must be there. A private API is reached by a private name alone, a public one by a public name. */
export function checkMapping(
  { restApiId, stage }: BasePathMappingDocument,
  domain: DomainNameDocument,
  { store, account, region }: ApigatewayContext,
): void {
  const api = restApis.get(store, account, region, restApiId)?.value;
  if (!api) throw apigatewayErrors.badRequest('Invalid REST API identifier specified');
  if ((api.endpointType === 'PRIVATE') !== (domain.endpointType === 'PRIVATE')) {
    throw apigatewayErrors.badRequest('Only private APIs can be mapped to private domain names, and to no other.');
  }
  if (stage !== undefined && !stages.get(store, account, region, partId(restApiId, stage))) {
    throw apigatewayErrors.badRequest('Invalid stage identifier specified');
  }
}
