import type { StoredDocument } from '../../store/store.ts';
import type { ApigatewayContext } from './apigateway-context.ts';
import {
  type DeploymentDocument,
  deployments,
  type IntegrationDocument,
  type MethodDocument,
  partId,
  type ResourceDocument,
  type RestApiDocument,
  restApis,
  type StageDocument,
  stages,
} from './documents.ts';
import { apigatewayErrors } from './errors.ts';
import { ownEntry } from './own-entry.ts';

// Each throws the NotFoundException of what is missing.

interface ApiKey {
  readonly restApiId: string;
}

export interface ResourceKey extends ApiKey {
  readonly resourceId: string;
}

export interface MethodKey extends ResourceKey {
  readonly httpMethod: string;
}

export interface FoundResource {
  readonly api: StoredDocument<RestApiDocument>;
  readonly resource: ResourceDocument;
}

export interface FoundMethod extends FoundResource {
  readonly method: MethodDocument;
}

export interface FoundIntegration extends FoundMethod {
  readonly integration: IntegrationDocument;
}

export function findApi({ restApiId }: ApiKey, ctx: ApigatewayContext): StoredDocument<RestApiDocument> {
  const found = restApis.get(ctx.store, ctx.account, ctx.region, restApiId);
  if (!found) throw apigatewayErrors.noSuchApi(ctx.account, restApiId);
  return found;
}

/** Recorded: what is looked up within an API that is not there is itself not there; the API is not spoken of. */
export function findResource(key: ResourceKey, ctx: ApigatewayContext): FoundResource {
  const api = restApis.get(ctx.store, ctx.account, ctx.region, key.restApiId);
  const resource = api && ownEntry(api.value.resources, key.resourceId);
  if (!api || !resource) throw apigatewayErrors.noSuchResource();
  return { api, resource };
}

export function findMethod(key: MethodKey, ctx: ApigatewayContext): FoundMethod {
  const found = findResource(key, ctx);
  const method = ownEntry(found.resource.methods, key.httpMethod);
  if (!method) throw apigatewayErrors.noSuchMethod();
  return { ...found, method };
}

export function findIntegration(key: MethodKey, ctx: ApigatewayContext): FoundIntegration {
  const found = findMethod(key, ctx);
  const { integration } = found.method;
  if (!integration) throw apigatewayErrors.noSuchIntegration();
  return { ...found, integration };
}

export function findDeployment(
  key: ApiKey & { readonly deploymentId: string },
  ctx: ApigatewayContext,
): StoredDocument<DeploymentDocument> {
  const found = deployments.get(ctx.store, ctx.account, ctx.region, partId(key.restApiId, key.deploymentId));
  if (!found) throw apigatewayErrors.noSuchDeployment();
  return found;
}

export function findStage(
  key: ApiKey & { readonly stageName: string },
  ctx: ApigatewayContext,
): StoredDocument<StageDocument> {
  const found = stages.get(ctx.store, ctx.account, ctx.region, partId(key.restApiId, key.stageName));
  if (!found) throw apigatewayErrors.noSuchStage();
  return found;
}

/** All documents of a kind that belong to an API, in the order of their ids. */
export function partsOf<Value>(
  kind: typeof deployments | typeof stages,
  restApiId: string,
  ctx: ApigatewayContext,
): readonly StoredDocument<Value>[] {
  const all = kind.list(ctx.store, ctx.account, ctx.region) as readonly StoredDocument<Value>[];
  return all.filter(({ key }) => key.id.startsWith(`${restApiId}/`));
}
