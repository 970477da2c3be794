import type { ModelDocument, RestApiDocument } from '../documents.ts';
import type { Schemas } from '../schema-tools.ts';
import { defaultModels } from './default-models.ts';

/** The models of an API; one that was stored before models were has those that every API begins with. */
export function modelsOf({ id, models }: RestApiDocument): Readonly<Record<string, ModelDocument>> {
  return models ?? defaultModels(() => id.slice(0, 6));
}

/** How schemas name the models of an API. */
const modelUri = /^https:\/\/apigateway\.amazonaws\.com\/restapis\/([^/]+)\/models\/([^/]+)$/;

/** The name of the model that a reference leads to; undefined when it is none of the API's. */
export function referredModel(uri: string, { id }: RestApiDocument): string | undefined {
  const [, apiId, name] = modelUri.exec(uri) ?? [];
  return apiId === id ? name : undefined;
}

export function schemasOf(api: RestApiDocument): Schemas {
  const base = `https://apigateway.amazonaws.com/restapis/${api.id}/models/`;
  return new Map(Object.values(modelsOf(api)).map(({ name, schema }) => [base + name, schema]));
}
