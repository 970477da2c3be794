import type { DeleteMethodRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { removeMethod } from '../change-api.ts';
import { findMethod } from '../find.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteMethod.html */
export async function deleteMethod(input: DeleteMethodRequest, ctx: ApigatewayContext): Promise<void> {
  await removeMethod(findMethod(input, ctx), ctx);
}
