import { isObject } from '../read/untyped.ts';

/** A document as texts of JSON, each small enough to be read between two turns of others. */
export interface DefinitionPieces {
  /** The document without its paths and schemas. */
  readonly root: string;
  readonly paths: readonly (readonly [path: string, item: string])[];
  readonly schemas: readonly (readonly [name: string, schema: string])[];
}

/** Takes a document apart. Throws SyntaxError for what is no object, RangeError for what is nested too deep. */
export function splitDefinition(document: unknown): DefinitionPieces {
  if (!isObject(document)) throw new SyntaxError('no object');
  const { paths, definitions, components, ...others } = document;
  const { schemas, ...parts } = isObject(components) ? components : {};
  return {
    root: JSON.stringify({ ...others, components: parts }),
    paths: written(paths),
    schemas: [...written(definitions), ...written(schemas)],
  };
}

function written(entries: unknown): [string, string][] {
  if (!isObject(entries)) return [];
  return Object.entries(entries).map(([name, value]) => [name, JSON.stringify(value ?? null)]);
}
