import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import type { AuthorizerDocument, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { ownEntry } from '../own-entry.ts';

interface AuthorizerKey {
  readonly restApiId: string;
  readonly authorizerId: string;
}

interface FoundAuthorizer {
  readonly api: StoredDocument<RestApiDocument>;
  readonly authorizer: AuthorizerDocument;
}

/** Throws NotFoundException: of the API, or of the authorizer. */
export function findAuthorizer(key: AuthorizerKey, ctx: ApigatewayContext): FoundAuthorizer {
  const api = findApi(key, ctx);
  const authorizer = ownEntry(api.value.authorizers ?? {}, key.authorizerId);
  if (!authorizer) throw apigatewayErrors.noSuchAuthorizer();
  return { api, authorizer };
}
