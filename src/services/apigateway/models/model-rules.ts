import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiModel, modelsOf } from '../../../core/models.ts';
import type { RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';
import type { SchemaFault } from '../schema-tools.ts';
import { referredModel } from './model-uris.ts';

/** Throws BadRequestException. */
export function checkModelName(name: string): void {
  if (name === '') throw apigatewayErrors.badRequest('Model name must be non-empty');
  if (!/^[A-Za-z0-9]+$/.test(name)) throw apigatewayErrors.badRequest(`Model name must be alphanumeric: ${name}`);
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const largestSchema = 400 * 1024;

/**
 * Of JSON it must be a schema of draft 4 whose references lead to itself or to models of the API. Throws
 * BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html
 */
export function checkModel(model: ApiModel, api: RestApiDocument, { schemaTools }: ApigatewayContext): void {
  const { schema, contentType, name } = model;
  if (schema.trim() === '') throw apigatewayErrors.emptySchema();
  if (schema.length > largestSchema) throw apigatewayErrors.badRequest('Model schema is larger than 400 KB');
  if (!isJson(contentType)) return;
  const { faults, references } = schemaTools.read(schema);
  if (faults.length > 0) throw apigatewayErrors.invalidModel(faults.map(told).join(', '));
  for (const uri of references) {
    const referred = referredModel(uri, api);
    if (referred === undefined) throw apigatewayErrors.invalidModel('Model reference must be in canonical form');
    if (referred !== name && !ownEntry(modelsOf(api), referred)) {
      throw apigatewayErrors.badRequest(`Invalid model identifier specified: ${referred}`);
    }
  }
}

export function isJson(contentType: string): boolean {
  return /[/+]json\b/i.test(contentType);
}

function told({ unsupported }: SchemaFault): string {
  if (unsupported.length === 0) return 'Invalid model schema specified';
  return `Invalid model schema specified. Unsupported keyword(s): ${JSON.stringify(unsupported)}`;
}
