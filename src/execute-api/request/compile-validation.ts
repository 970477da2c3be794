import type { MethodDocument, RestApiDocument } from '../../services/apigateway/documents.ts';
import { type BodyValidators, bodyValidators } from './body-validators.ts';
import { type RequiredParameter, requiredParameters } from './required-parameters.ts';

/** What a method's request validator checks of a request. */
export interface Validation {
  readonly required: readonly RequiredParameter[];
  readonly bodies: BodyValidators;
}

const none: BodyValidators = new Map();

/** Undefined: nothing is checked. */
export function compileValidation(method: MethodDocument, api: RestApiDocument): Validation | undefined {
  const { requestValidators = {} } = api;
  const id = method.requestValidatorId ?? '';
  const validator = Object.hasOwn(requestValidators, id) ? requestValidators[id] : undefined;
  if (!validator) return undefined;
  return {
    required: validator.validateRequestParameters ? requiredParameters(method) : [],
    bodies: validator.validateRequestBody ? bodyValidators(method, api) : none,
  };
}
