import type { ResourceDocument, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';

const pathPart = /^(?:[a-zA-Z0-9._:-]+|\{[a-zA-Z0-9._:-]+\+?\})$/;
const variable = /^\{.*\}$/;

/**
 * Whether a resource may have this last segment of its path beside its siblings. Throws BadRequestException, or
 * ConflictException when the name is taken. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateResource.html
 */
export function checkPathPart(api: RestApiDocument, parent: ResourceDocument, part: string, self?: string): void {
  if (!pathPart.test(part)) {
    throw apigatewayErrors.badRequest(
      "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end.",
    );
  }
  if (parent.pathPart?.endsWith('+}')) {
    throw apigatewayErrors.badRequest(
      `Cannot create a child of a resource with a greedy path variable: ${parent.pathPart}`,
    );
  }
  const siblings = Object.values(api.resources).filter(({ parentId, id }) => parentId === parent.id && id !== self);
  if (siblings.some((sibling) => sibling.pathPart === part)) throw apigatewayErrors.resourceExists(part);
  const other = variable.test(part) ? siblings.find((sibling) => variable.test(sibling.pathPart ?? '')) : undefined;
  if (!other) return;
  throw apigatewayErrors.badRequest(
    `A sibling (${other.pathPart}) of this resource already has a variable path part -- only one is allowed`,
  );
}

export function childPath(parent: Pick<ResourceDocument, 'path'>, part: string): string {
  return parent.path === '/' ? `/${part}` : `${parent.path}/${part}`;
}
