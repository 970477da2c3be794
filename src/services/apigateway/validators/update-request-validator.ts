import type { RequestValidator, UpdateRequestValidatorRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import type { RequestValidatorDocument } from '../documents.ts';
import { withEntry } from '../own-entry.ts';
import { applyPatches, type Patch, type Patches, unsupportedPatch } from '../patch.ts';
import { findValidator } from './find-validator.ts';
import { acceptName } from './validator-name.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRequestValidator.html */
export async function updateRequestValidator(
  input: UpdateRequestValidatorRequest,
  ctx: ApigatewayContext,
): Promise<RequestValidator> {
  const { api, validator } = findValidator(input, ctx);
  const changed = applyPatches(validator, input.patchOperations, patches, unsupportedPatch);
  const requestValidators = withEntry(api.value.requestValidators ?? {}, changed.id, changed);
  await saveApi({ api }, { ...api.value, requestValidators }, ctx);
  return changed;
}

/** Recorded: without a value a switch is off. */
const patches: Patches<RequestValidatorDocument> = new Map<string, Patch<RequestValidatorDocument>>([
  ['replace /name', (validator, name) => ({ ...validator, name: acceptName(name) })],
  [
    'replace /validateRequestParameters',
    (validator, value) => ({ ...validator, validateRequestParameters: value === 'true' }),
  ],
  ['replace /validateRequestBody', (validator, value) => ({ ...validator, validateRequestBody: value === 'true' })],
]);
