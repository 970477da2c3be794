import type { GetRequestValidatorRequest, RequestValidator } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findValidator } from './find-validator.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidator.html */
export function getRequestValidator(input: GetRequestValidatorRequest, ctx: ApigatewayContext): RequestValidator {
  return findValidator(input, ctx).validator;
}
