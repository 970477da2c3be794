import type { ApigatewayContext } from './apigateway-context.ts';
import {
  type IntegrationDocument,
  type MethodDocument,
  type ResourceDocument,
  type RestApiDocument,
  restApis,
} from './documents.ts';
import type { FoundMethod, FoundResource } from './find.ts';
import { withEntry, withoutEntry } from './own-entry.ts';

/** Commits a changed draft. Throws RevisionConflict. */
export async function saveApi(
  { api }: Pick<FoundResource, 'api'>,
  changed: RestApiDocument,
  ctx: ApigatewayContext,
): Promise<void> {
  await ctx.store.commit([restApis.replace(api, changed)]);
}

export async function saveResource(
  found: Pick<FoundResource, 'api'>,
  resource: ResourceDocument,
  ctx: ApigatewayContext,
): Promise<void> {
  const { value } = found.api;
  await saveApi(found, { ...value, resources: withEntry(value.resources, resource.id, resource) }, ctx);
}

export async function saveMethod(found: FoundResource, method: MethodDocument, ctx: ApigatewayContext): Promise<void> {
  const { resource } = found;
  const methods = withEntry(resource.methods, method.httpMethod, method);
  await saveResource(found, { ...resource, methods }, ctx);
}

export async function removeMethod(found: FoundMethod, ctx: ApigatewayContext): Promise<void> {
  const methods = withoutEntry(found.resource.methods, found.method.httpMethod);
  await saveResource(found, { ...found.resource, methods }, ctx);
}

/** `integration` undefined removes it. */
export async function saveIntegration(
  found: FoundMethod,
  integration: IntegrationDocument | undefined,
  ctx: ApigatewayContext,
): Promise<void> {
  await saveMethod(found, { ...found.method, integration }, ctx);
}
