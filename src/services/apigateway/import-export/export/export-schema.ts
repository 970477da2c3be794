import { parseJson } from '../../../../core/json.ts';
import type { ApiModel } from '../../../../core/models.ts';
import { isJson } from '../../models/model-rules.ts';
import { convert } from '../plan/schema-text.ts';

/** The schema of a model as documents write it, with references below `base`: `#/definitions/`. */
export function exportSchema({ schema, contentType }: ApiModel, base: string): unknown {
  const value = isJson(contentType) ? readSchema(schema) : {};
  return withoutVersion(convert(value, (name) => base + name));
}

function readSchema(schema: string): unknown {
  try {
    return parseJson(schema);
  } catch {
    return {};
  }
}

/** Documents do not say which JSON Schema they mean. */
function withoutVersion(schema: unknown): unknown {
  const { $schema: _, ...own } = Object(schema);
  return own;
}
