import { shortId } from '../../../core/ids.ts';
import type { ApiModel, ApiModels } from '../../../core/models.ts';
import type { IntegrationDocument, MethodDocument, ResourceDocument, RestApiDocument } from '../documents.ts';

type Contents = Pick<
  RestApiDocument,
  'resources' | 'models' | 'requestValidators' | 'authorizers' | 'gatewayResponses'
>;

/** The contents of an API for another one: all ids but its own are new, so that nothing of one names what is of the other. */
export function clonedContents(source: RestApiDocument, { id, rootResourceId }: RestApiDocument): Contents {
  const resourceIds = Object.keys(source.resources).filter((each) => each !== source.rootResourceId);
  const otherIds = [...Object.keys(source.authorizers ?? {}), ...Object.keys(source.requestValidators ?? {})];
  const renamed = new Map([...resourceIds, ...otherIds].map((each) => [each, shortId(6)]));
  renamed.set(source.rootResourceId, rootResourceId);
  const idOf = (each: string) => renamed.get(each) ?? each;
  const { gatewayResponses, models } = source;
  return {
    resources: withIds(source.resources, (resource) => clonedResource(resource, idOf)),
    models: models && clonedModels(models, source.id, id),
    requestValidators:
      source.requestValidators && withIds(source.requestValidators, (each) => ({ ...each, id: idOf(each.id) })),
    authorizers: source.authorizers && withIds(source.authorizers, (each) => ({ ...each, id: idOf(each.id) })),
    gatewayResponses,
  };
}

/** Models refer to others of their API. */
function clonedModels(models: ApiModels, from: string, to: string): ApiModels {
  const clone = (model: ApiModel) => ({
    ...model,
    id: shortId(6),
    schema: model.schema.replaceAll(`/restapis/${from}/models/`, `/restapis/${to}/models/`),
  });
  return Object.fromEntries(Object.entries(models).map(([name, model]) => [name, clone(model)]));
}

function withIds<Value extends { readonly id: string }>(
  values: Readonly<Record<string, Value>>,
  clone: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.values(values)
      .map(clone)
      .map((each) => [each.id, each]),
  );
}

function clonedResource(resource: ResourceDocument, idOf: (id: string) => string): ResourceDocument {
  const id = idOf(resource.id);
  const methods = Object.values(resource.methods).map((method) => [
    method.httpMethod,
    clonedMethod(method, resource.id, idOf),
  ]);
  const { parentId } = resource;
  return {
    ...resource,
    id,
    ...(parentId !== undefined && { parentId: idOf(parentId) }),
    methods: Object.fromEntries(methods),
  };
}

/** A cache is named after the resource where nobody named it otherwise. */
function clonedMethod(method: MethodDocument, resourceId: string, idOf: (id: string) => string): MethodDocument {
  const { authorizerId, requestValidatorId, integration } = method;
  const namespace = ({ cacheNamespace }: IntegrationDocument) =>
    cacheNamespace === resourceId ? idOf(resourceId) : cacheNamespace;
  return {
    ...method,
    authorizerId: authorizerId && idOf(authorizerId),
    requestValidatorId: requestValidatorId && idOf(requestValidatorId),
    integration: integration && { ...integration, cacheNamespace: namespace(integration) },
  };
}

/** The roles that integrations and authorizers of an API are called as. */
export function rolesIn({ resources, authorizers = {} }: RestApiDocument): readonly string[] {
  const methods = Object.values(resources).flatMap((resource) => Object.values(resource.methods));
  const given = [
    ...methods.map(({ integration }) => integration?.credentials),
    ...Object.values(authorizers).map(({ authorizerCredentials }) => authorizerCredentials),
  ];
  return [...new Set(given.filter((role) => role !== undefined))];
}
