import type { Resource, UpdateResourceRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import type { ResourceDocument, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findResource } from '../find.ts';
import { ownEntry, withEntry } from '../own-entry.ts';
import { applyPatches, type Patch, type Patches, unsupportedPatch } from '../patch.ts';
import { shownResource } from '../shown.ts';
import { checkPathPart, childPath } from './path-part.ts';

/** Moves or renames a resource, and all below it. https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateResource.html */
export async function updateResource(input: UpdateResourceRequest, ctx: ApigatewayContext): Promise<Resource> {
  const { api, resource } = findResource(input, ctx);
  const changed = applyPatches(resource, input.patchOperations, patches, unsupportedPatch);
  if (changed === resource) return shownResource(resource);
  const placed = place(api.value, changed);
  await saveApi({ api }, placed, ctx);
  return shownResource(placed.resources[resource.id]!);
}

const patches: Patches<ResourceDocument> = new Map<string, Patch<ResourceDocument>>([
  ['replace /parentId', (resource, parentId) => ({ ...movable(resource, 'parentId'), parentId })],
  ['replace /pathPart', (resource, pathPart) => ({ ...movable(resource, 'pathPart'), pathPart })],
]);

function movable(resource: ResourceDocument, member: string): ResourceDocument {
  if (resource.parentId !== undefined) return resource;
  throw apigatewayErrors.badRequest(`Root resource cannot update its ${member}.`);
}

function place(api: RestApiDocument, changed: ResourceDocument): RestApiDocument {
  const parent = ownEntry(api.resources, changed.parentId ?? '');
  if (!parent) throw apigatewayErrors.noSuchResource();
  checkPathPart(api, parent, changed.pathPart ?? '', changed.id);
  const resources = withEntry(api.resources, changed.id, changed);
  const greedy = changed.pathPart?.endsWith('+}');
  if (greedy && Object.values(resources).some(({ parentId }) => parentId === changed.id)) {
    throw apigatewayErrors.badRequest('A resource with children cannot have a greedy path variable');
  }
  return {
    ...api,
    resources: Object.fromEntries(Object.values(resources).map((each) => [each.id, repath(resources, each)])),
  };
}

function repath(resources: Readonly<Record<string, ResourceDocument>>, resource: ResourceDocument): ResourceDocument {
  return { ...resource, path: pathOf(resources, resource) };
}

/** Throws BadRequestException for a resource below itself. */
function pathOf(resources: Readonly<Record<string, ResourceDocument>>, resource: ResourceDocument): string {
  const parts: string[] = [];
  let at = resource;
  while (at.parentId !== undefined) {
    if (parts.length > Object.keys(resources).length) {
      throw apigatewayErrors.badRequest('Resources cannot be cyclical.');
    }
    parts.unshift(at.pathPart ?? '');
    at = resources[at.parentId]!;
  }
  return parts.reduce((path, part) => childPath({ path }, part), '/');
}
