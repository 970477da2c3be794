import type { DeleteMethodResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveMethod } from '../change-api.ts';
import { findMethodResponse } from '../find-response.ts';
import { withoutEntry } from '../own-entry.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethodResponse.html */
export async function deleteMethodResponse(input: DeleteMethodResponseRequest, ctx: ApigatewayContext): Promise<void> {
  const found = findMethodResponse(input, ctx);
  const methodResponses = withoutEntry(found.method.methodResponses, input.statusCode);
  await saveMethod(found, { ...found.method, methodResponses }, ctx);
}
