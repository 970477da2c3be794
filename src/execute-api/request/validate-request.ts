import { header } from '../../http/raw-request.ts';
import { executeApiErrors } from '../errors.ts';
import { type BodyValidators, validatorFor } from './body-validators.ts';
import type { MethodRequest } from './method-request.ts';
import { missingParameters, type RequiredParameter } from './required-parameters.ts';

/**
 * Parameters first, then the body. Throws BadRequestException, ConfigurationError for a model that is no schema.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 */
export function validateRequest(request: MethodRequest): void {
  const { validation } = request.method;
  if (!validation) return;
  if (validation.required.length > 0) checkParameters(request, validation.required);
  if (validation.bodies.size > 0) checkBody(request, validation.bodies);
}

function checkParameters(request: MethodRequest, required: readonly RequiredParameter[]): void {
  const missing = missingParameters(required, request.parameters());
  if (missing.length > 0) throw executeApiErrors.missingParameters(missing.join(', '));
}

function checkBody(request: MethodRequest, validators: BodyValidators): void {
  const contentType = header(request.raw, 'content-type') || 'application/json';
  const messages = validatorFor(validators, contentType)?.(request.body()) ?? [];
  if (messages.length > 0) throw executeApiErrors.invalidBody(contentType, `[${messages.join(', ')}]`);
}
