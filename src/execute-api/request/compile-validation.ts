import type { MethodDocument, RestApiDocument } from '../../services/apigateway/documents.ts';
import { type RequiredParameter, requiredParameters } from './required-parameters.ts';

/** What a method's request validator checks of a request. */
export interface Validation {
  readonly required: readonly RequiredParameter[];
}

/** Undefined: nothing is checked. */
export function compileValidation(method: MethodDocument, api: RestApiDocument): Validation | undefined {
  const { requestValidators = {} } = api;
  const id = method.requestValidatorId ?? '';
  const validator = Object.hasOwn(requestValidators, id) ? requestValidators[id] : undefined;
  if (!validator) return undefined;
  return { required: validator.validateRequestParameters ? requiredParameters(method) : [] };
}
