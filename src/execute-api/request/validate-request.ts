import { executeApiErrors } from '../errors.ts';
import type { MethodRequest } from './method-request.ts';
import { missingParameters } from './required-parameters.ts';

/**
 * Parameters first, then the body. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 */
export function validateRequest(request: MethodRequest): void {
  const { validation } = request.method;
  if (!validation) return;
  const missing = validation.required.length > 0 ? missingParameters(validation.required, request.parameters()) : [];
  if (missing.length > 0) throw executeApiErrors.missingParameters(missing.join(', '));
}
