import type { Authorizer } from '../../../wire/models/apigateway.ts';
import type { AuthorizerDocument } from '../documents.ts';

/** An authorizer as operations answer it. */
export function shownAuthorizer({ providerARNs, ...own }: AuthorizerDocument): Authorizer {
  return { ...own, ...(providerARNs && { providerARNs: [...providerARNs] }) };
}
