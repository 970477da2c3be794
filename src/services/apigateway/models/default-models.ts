import { shortId } from '../../../core/ids.ts';
import type { ModelDocument } from '../documents.ts';

const empty = `{
  "$schema": "http://json-schema.org/draft-04/schema#",
  "title" : "Empty Schema",
  "type" : "object"
}`;

const error = `{
  "$schema" : "http://json-schema.org/draft-04/schema#",
  "title" : "Error Schema",
  "type" : "object",
  "properties" : {
    "message" : { "type" : "string" }
  }
}`;

/** What every API begins with. */
export function defaultModels(newId: () => string = () => shortId(6)): Readonly<Record<string, ModelDocument>> {
  return {
    Empty: model('Empty', newId(), 'This is a default empty schema model', empty),
    Error: model('Error', newId(), 'This is a default error schema model', error),
  };
}

function model(name: string, id: string, description: string, schema: string): ModelDocument {
  return { id, name, description, contentType: 'application/json', schema };
}
