import { shortId } from '../../../core/ids.ts';
import type { CreateResourceRequest, Resource } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveResource } from '../change-api.ts';
import { findResource } from '../find.ts';
import { shownResource } from '../shown.ts';
import { checkPathPart, childPath } from './path-part.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateResource.html */
export async function createResource(input: CreateResourceRequest, ctx: ApigatewayContext): Promise<Resource> {
  const { restApiId, parentId, pathPart } = input;
  const { api, resource: parent } = findResource({ restApiId, resourceId: parentId }, ctx);
  checkPathPart(api.value, parent, pathPart);
  const resource = { id: shortId(6), parentId, pathPart, path: childPath(parent, pathPart), methods: {} };
  await saveResource({ api }, resource, ctx);
  return shownResource(resource);
}
