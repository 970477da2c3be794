import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiKeyDocument, apiKeys } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';

/** Throws NotFoundException. */
export function findApiKey(id: string, ctx: ApigatewayContext): StoredDocument<ApiKeyDocument> {
  const found = apiKeys.get(ctx.store, ctx.account, ctx.region, id);
  if (!found) throw apigatewayErrors.noSuchApiKey();
  return found;
}
