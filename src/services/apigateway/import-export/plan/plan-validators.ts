import type { Definition } from '../read/definition.ts';
import { isTrue, objectOf, textOf, type Untyped } from '../read/untyped.ts';
import type { PlannedValidator } from './import-plan.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-request-validators.html */
export function planValidators({ root }: Definition): PlannedValidator[] {
  return Object.entries(objectOf(root['x-amazon-apigateway-request-validators'])).map(([name, validator]) => ({
    name,
    validateRequestBody: isTrue(objectOf(validator)['validateRequestBody']),
    validateRequestParameters: isTrue(objectOf(validator)['validateRequestParameters']),
  }));
}

/** The name of the validator that a method has, or all methods of the document. */
export function validatorNameOf(operation: Untyped, { root }: Definition): string | undefined {
  const member = 'x-amazon-apigateway-request-validator';
  return textOf(operation[member]) ?? textOf(root[member]);
}
