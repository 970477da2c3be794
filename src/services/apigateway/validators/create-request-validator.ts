import { shortId } from '../../../core/ids.ts';
import type { CreateRequestValidatorRequest, RequestValidator } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import { restApis } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { withEntry } from '../own-entry.ts';
import { acceptName } from './validator-name.ts';

/** Users report this limit; AWS does not document it. */
export const mostValidators = 20;

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRequestValidator.html */
export async function createRequestValidator(
  input: CreateRequestValidatorRequest,
  ctx: ApigatewayContext,
): Promise<RequestValidator> {
  const { restApiId, name = '', validateRequestBody = false, validateRequestParameters = false } = input;
  const api = restApis.get(ctx.store, ctx.account, ctx.region, restApiId);
  // Recorded: not the NotFoundException of other operations.
  if (!api) throw apigatewayErrors.badRequest('Invalid REST API identifier specified');
  const validator = { id: shortId(6), name: acceptName(name), validateRequestBody, validateRequestParameters };
  const known = api.value.requestValidators ?? {};
  if (Object.keys(known).length >= mostValidators) throw apigatewayErrors.tooMany('Request Validators');
  const requestValidators = withEntry(known, validator.id, validator);
  await saveApi({ api }, { ...api.value, requestValidators }, ctx);
  return validator;
}
