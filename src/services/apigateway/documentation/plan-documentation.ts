import { isObject, listOf, objectOf, textOf, type Untyped } from '../import-export/read/untyped.ts';
import type { PartLocation, PlannedPart } from './documentation-part.ts';

/** What a document brings along as documentation. */
export interface PlannedDocumentation {
  readonly parts: readonly PlannedPart[];
  /** Of the parts as they then are; undefined: none is made. */
  readonly version: string | undefined;
  readonly description: string | undefined;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-documentation.html */
export function planDocumentation(root: Untyped): PlannedDocumentation {
  const { documentationParts, version, description } = objectOf(root['x-amazon-apigateway-documentation']);
  return {
    parts: listOf(documentationParts).filter(isObject).map(planPart),
    version: textOf(version),
    description: textOf(description),
  };
}

function planPart({ location, properties }: Untyped): PlannedPart {
  const text = typeof properties === 'string' ? properties : JSON.stringify(properties ?? null);
  return { location: planLocation(objectOf(location)), properties: text };
}

function planLocation(given: Untyped): PartLocation {
  const names = ['path', 'method', 'statusCode', 'name'] as const;
  const texts = names.map((name) => [name, textOf(given[name])] as const).filter(([, text]) => text !== undefined);
  return { type: textOf(given['type']) ?? '', ...Object.fromEntries(texts) };
}
