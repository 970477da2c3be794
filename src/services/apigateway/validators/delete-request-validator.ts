import type { DeleteRequestValidatorRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import { apigatewayErrors } from '../errors.ts';
import { methodPlaces } from '../method-places.ts';
import { withoutEntry } from '../own-entry.ts';
import { findValidator } from './find-validator.ts';

/** Refused while a method uses it. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRequestValidator.html */
export async function deleteRequestValidator(
  input: DeleteRequestValidatorRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const { api, validator } = findValidator(input, ctx);
  const user = methodPlaces(api.value).find(({ method }) => method.requestValidatorId === validator.id);
  if (user) throw apigatewayErrors.validatorInUse(validator.name, user.place);
  const requestValidators = withoutEntry(api.value.requestValidators ?? {}, validator.id);
  await saveApi({ api }, { ...api.value, requestValidators }, ctx);
}
