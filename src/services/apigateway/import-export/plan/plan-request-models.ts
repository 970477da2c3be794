import { isObject, listOf, objectOf, textsOf, type Untyped } from '../read/untyped.ts';
import type { MethodPlace, Planning } from './planning.ts';
import { referred } from './referred.ts';

/** The models of a request's body by the type of the content; undefined when there is none. */
export function requestModels(
  operation: Untyped,
  parameters: readonly Untyped[],
  place: MethodPlace,
  planning: Planning,
): Record<string, string> | undefined {
  const body = parameters.find((parameter) => parameter['in'] === 'body');
  const types = contentTypes(operation['consumes'] ?? planning.definition.root['consumes']);
  const schemas = body ? types.map((type) => [type, body['schema']] as const) : contentSchemas(operation, planning);
  return namedModels(schemas, `request to method '${place.httpMethod} ${place.path}'`, planning);
}

/** The models of schemas by the type of the content. */
export function namedModels(
  schemas: readonly (readonly [type: string, schema: unknown])[],
  place: string,
  { models }: Planning,
): Record<string, string> | undefined {
  const named = schemas.flatMap(([type, schema]) => {
    const name = isObject(schema) ? models.nameOf(schema, 'application/json', place) : undefined;
    return name === undefined ? [] : [[type, name] as const];
  });
  return named.length === 0 ? undefined : Object.fromEntries(named);
}

const mostTypes = 50;
const longestType = 255;

/** What Swagger 2.0 says of the types of all bodies. */
export function contentTypes(types: unknown): readonly string[] {
  const given = textsOf(listOf(types).slice(0, mostTypes)).filter((type) => type.length <= longestType);
  return given.length === 0 ? ['application/json'] : given;
}

function contentSchemas(operation: Untyped, planning: Planning): readonly (readonly [string, unknown])[] {
  return schemasOfContent(referred(operation['requestBody'], 'request body', planning)?.['content']);
}

/** OpenAPI 3.0's `content`. */
export function schemasOfContent(content: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(objectOf(content)).map(([type, media]) => [type, objectOf(media)['schema']] as const);
}
