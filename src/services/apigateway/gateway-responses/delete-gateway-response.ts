import type { DeleteGatewayResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { ownEntry, withoutEntry } from '../own-entry.ts';

/** The type is answered as if it had never been customised. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteGatewayResponse.html */
export async function deleteGatewayResponse(
  input: DeleteGatewayResponseRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const api = findApi(input, ctx);
  const { gatewayResponses = {} } = api.value;
  if (!ownEntry(gatewayResponses, input.responseType)) throw apigatewayErrors.noSuchGatewayResponse();
  await saveApi({ api }, { ...api.value, gatewayResponses: withoutEntry(gatewayResponses, input.responseType) }, ctx);
}
