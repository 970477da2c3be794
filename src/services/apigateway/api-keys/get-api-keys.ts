import type { ApiKeys, GetApiKeysRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiKeyDocument, apiKeys } from '../documents.ts';
import { page } from '../page.ts';
import { shownApiKey } from './shown-api-key.ts';

/** Recorded: `nameQuery` is how a name begins, in its case. https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKeys.html */
export function getApiKeys(input: GetApiKeysRequest, ctx: ApigatewayContext): ApiKeys {
  const all = apiKeys.list(ctx.store, ctx.account, ctx.region).map(({ value }) => value);
  const wanted = all.filter((key) => isWanted(key, input));
  const { items, position } = page(wanted, ({ id }) => id, input);
  return { items: items.map((key) => shownApiKey(key, input.includeValues)), position };
}

function isWanted({ name = '', customerId }: ApiKeyDocument, asked: GetApiKeysRequest): boolean {
  return name.startsWith(asked.nameQuery ?? '') && (!asked.customerId || customerId === asked.customerId);
}
