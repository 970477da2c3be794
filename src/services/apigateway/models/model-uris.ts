import { modelsOf } from '../../../core/models.ts';
import type { RestApiDocument } from '../documents.ts';
import type { Schemas } from '../schema-tools.ts';

/** How schemas name the models of an API. */
const modelUri = /^https:\/\/apigateway\.amazonaws\.com\/restapis\/([^/]+)\/models\/([^/]+)$/;

/** The name of the model that a reference leads to; undefined when it is none of the API's. */
export function referredModel(uri: string, { id }: RestApiDocument): string | undefined {
  const [, apiId, name] = modelUri.exec(uri) ?? [];
  return apiId === id ? name : undefined;
}

export function schemasOf(api: RestApiDocument): Schemas {
  const base = modelUris(api.id);
  return new Map(Object.values(modelsOf(api)).map(({ name, schema }) => [base + name, schema]));
}

/** What stands before the names of an API's models in their URIs. */
export function modelUris(apiId: string): string {
  return `https://apigateway.amazonaws.com/restapis/${apiId}/models/`;
}
