import type { GetModelsRequest, Models } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApi } from '../find.ts';
import { page } from '../page.ts';
import { modelsOf } from '../../../core/models.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetModels.html */
export function getModels(input: GetModelsRequest, ctx: ApigatewayContext): Models {
  const all = Object.values(modelsOf(findApi(input, ctx).value)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const { items, position } = page(all, ({ name }) => name, input);
  return { items: [...items], position };
}
