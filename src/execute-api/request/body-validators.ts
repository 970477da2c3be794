import { modelsOf } from '../../core/models.ts';
import type { MethodDocument, RestApiDocument } from '../../services/apigateway/documents.ts';
import { modelSchemas } from '../schema/model-schemas.ts';
import { readExactJson } from '../schema/read-exact-json.ts';
import type { Subschema } from '../schema/schema.ts';
import { validate } from '../schema/validate.ts';

/** What is wrong with a body; nothing when it is right. */
export type BodyValidator = (body: string) => readonly string[];

/** By media type, in lower case, or `$default`. */
export type BodyValidators = ReadonlyMap<string, BodyValidator>;

const none: BodyValidators = new Map();

export function bodyValidators({ requestModels = {} }: MethodDocument, api: RestApiDocument): BodyValidators {
  if (Object.keys(requestModels).length === 0) return none;
  const models = modelsOf(api);
  const schemas = modelSchemas(api);
  return new Map(
    Object.entries(requestModels).flatMap(([type, name]) => {
      const model = Object.hasOwn(models, name) ? models[name] : undefined;
      return model ? [[type.toLowerCase(), bodyValidator(schemas(model))] as const] : [];
    }),
  );
}

/** No body is an empty object. */
function bodyValidator(schema: Subschema): BodyValidator {
  return (body) => {
    try {
      return validate(schema, readExactJson(body === '' ? '{}' : body));
    } catch (error) {
      if (error instanceof SyntaxError) return [error.message];
      throw error;
    }
  };
}

/**
 * The one for a type of content: application/json where none is said. Parameters of it do not count.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 */
export function validatorFor(validators: BodyValidators, contentType: string): BodyValidator | undefined {
  const [mediaType = ''] = contentType.split(';', 1);
  return validators.get(mediaType.trim().toLowerCase()) ?? validators.get('$default');
}
