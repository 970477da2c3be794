import type { DocumentationParts, GetDocumentationPartsRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import type { RestApiDocument } from '../documents.ts';
import { findApi } from '../find.ts';
import { page } from '../page.ts';
import { documentationOf } from './documentation-of.ts';
import type { DocumentationPartDocument, PartLocation } from './documentation-part.ts';
import { isAbout } from './documented-places.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationParts.html */
export function getDocumentationParts(input: GetDocumentationPartsRequest, ctx: ApigatewayContext): DocumentationParts {
  const { value: api } = findApi(input, ctx);
  const parts = Object.values(documentationOf(input.restApiId, ctx).parts).filter((part) => isWanted(part, input, api));
  const { items, position } = page(
    parts.sort((one, other) => (one.id < other.id ? -1 : 1)),
    ({ id }) => id,
    input,
  );
  return { items: [...items], position };
}

function isWanted(
  { location }: DocumentationPartDocument,
  { type, nameQuery, path, locationStatus }: GetDocumentationPartsRequest,
  api: RestApiDocument,
): boolean {
  if (type !== undefined && location.type !== type) return false;
  if (path !== undefined && pathOf(location) !== path) return false;
  if (nameQuery !== undefined && !(location.name ?? '').includes(nameQuery)) return false;
  return locationStatus === undefined || isAbout(location, api) === (locationStatus === 'DOCUMENTED');
}

function pathOf({ type, path }: PartLocation): string | undefined {
  return type === 'API' || type === 'MODEL' || type === 'AUTHORIZER' ? undefined : (path ?? '/');
}
