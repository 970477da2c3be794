import { modelsOf } from '../../core/models.ts';
import type { RestApiDocument } from './documents.ts';
import { apigatewayErrors } from './errors.ts';
import { ownEntry } from './own-entry.ts';

/** Methods name models of their API by the type of the content. Throws BadRequestException. */
export function checkModels(models: Readonly<Record<string, string>> | undefined, api: RestApiDocument): void {
  for (const name of Object.values(models ?? {})) acceptModel(name, api);
}

/** Throws BadRequestException for a model that the API does not have. */
export function acceptModel(name: string, api: RestApiDocument): string {
  if (ownEntry(modelsOf(api), name)) return name;
  throw apigatewayErrors.badRequest(`Invalid model identifier specified: ${name}`);
}
