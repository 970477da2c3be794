import { type ApiModel, modelsOf } from '../../core/models.ts';
import type { RestApiDocument } from '../../services/apigateway/documents.ts';
import { ConfigurationError } from '../configuration-error.ts';
import type { Value } from '../java/value.ts';
import { schemaCompiler } from './compile-schema.ts';
import { readExactJson } from './read-exact-json.ts';
import type { Subschema } from './schema.ts';

/** The schema of a model. Throws ConfigurationError when it is asked for and is none. */
type ModelSchemas = (model: ApiModel) => Subschema;

const known = new WeakMap<RestApiDocument, ModelSchemas>();

/** Those of an API: each is read once, whatever methods and models name it. */
export function modelSchemas(api: RestApiDocument): ModelSchemas {
  const found = known.get(api) ?? readWhenAsked(api);
  known.set(api, found);
  return found;
}

/** Models refer to each other by URIs. https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html */
function readWhenAsked(api: RestApiDocument): ModelSchemas {
  const { id } = api;
  const models = modelsOf(api);
  const base = `https://apigateway.amazonaws.com/restapis/${id}/models/`;
  const documents = new Map<string, Value>();
  function document(name: string): Value | undefined {
    const model = Object.hasOwn(models, name) ? models[name] : undefined;
    if (model && !documents.has(name)) documents.set(name, readSchema(model));
    return documents.get(name);
  }
  const compile = schemaCompiler((uri) => (uri.startsWith(base) ? document(uri.slice(base.length)) : undefined));
  return ({ name }) => {
    let schema: Subschema | undefined;
    return () => {
      schema ??= compile(document(name) ?? null);
      return schema();
    };
  };
}

function readSchema({ name, schema }: ApiModel): Value {
  try {
    return readExactJson(schema);
  } catch {
    throw new ConfigurationError(`The schema of the model ${name} is no JSON.`);
  }
}
