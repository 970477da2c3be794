import type { RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import type { Patch } from '../patch.ts';

/** Each once. Throws BadRequestException. */
export function withTypes(known: readonly string[], added: readonly string[]): readonly string[] {
  for (const type of added) {
    if (!/^[\w!#$&^.+*-]{1,127}\/[\w!#$&^.+*-]{1,127}$/.test(type)) {
      throw apigatewayErrors.badRequest(`Invalid binary media type specified: ${type}`);
    }
  }
  return [...new Set([...known, ...added])];
}

/** A type is the key of its patch; replaced it is the value. */
export const binaryTypePatches: readonly [string, Patch<RestApiDocument>][] = [
  ['add /binaryMediaTypes/{key}', (api, _, type) => withTypesOf(api, (known) => withTypes(known, [type]))],
  [
    'replace /binaryMediaTypes/{key}',
    (api, value, type) => withTypesOf(api, (known) => withTypes(without(known, type), [value.replaceAll('~1', '/')])),
  ],
  ['remove /binaryMediaTypes/{key}', (api, _, type) => withTypesOf(api, (known) => without(known, type))],
];

function withTypesOf(api: RestApiDocument, change: (known: readonly string[]) => readonly string[]): RestApiDocument {
  return { ...api, binaryMediaTypes: change(api.binaryMediaTypes ?? []) };
}

function without(known: readonly string[], type: string): readonly string[] {
  return known.filter((each) => each !== type);
}
