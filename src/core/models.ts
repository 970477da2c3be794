/** A model of an API: what a body of some type looks like. */
export interface ApiModel {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly contentType: string;
  readonly schema: string;
}

/** By name. */
export type ApiModels = Readonly<Record<string, ApiModel>>;

interface Modelled {
  readonly id: string;
  readonly models?: ApiModels | undefined;
}

/** The models of an API; while none was made, changed or deleted, those that every API begins with. */
export function modelsOf({ id, models }: Modelled): ApiModels {
  return models ?? defaultModels(id);
}

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

/** Their ids are parts of the id of the API. */
function defaultModels(apiId: string): ApiModels {
  return {
    Empty: defaultModel('Empty', apiId.slice(0, 6), 'This is a default empty schema model', empty),
    Error: defaultModel('Error', apiId.slice(-6), 'This is a default error schema model', error),
  };
}

function defaultModel(name: string, id: string, description: string, schema: string): ApiModel {
  return { id, name, description, contentType: 'application/json', schema };
}
