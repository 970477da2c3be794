import type { DeleteResourceRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import type { ResourceDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findResource } from '../find.ts';

/** What is below the resource goes with it. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteResource.html */
export async function deleteResource(input: DeleteResourceRequest, ctx: ApigatewayContext): Promise<void> {
  const { api, resource } = findResource(input, ctx);
  if (resource.parentId === undefined) throw apigatewayErrors.badRequest('The root resource cannot be deleted');
  const kept = Object.values(api.value.resources).filter((other) => !isWithin(other, resource));
  await saveApi({ api }, { ...api.value, resources: Object.fromEntries(kept.map((each) => [each.id, each])) }, ctx);
}

function isWithin(other: ResourceDocument, { id, path }: ResourceDocument): boolean {
  return other.id === id || other.path.startsWith(`${path}/`);
}
