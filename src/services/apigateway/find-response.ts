import type { ApigatewayContext } from './apigateway-context.ts';
import type { IntegrationResponseDocument, MethodResponseDocument } from './documents.ts';
import { apigatewayErrors } from './errors.ts';
import { type FoundIntegration, type FoundMethod, findIntegration, findMethod, type MethodKey } from './find.ts';
import { ownEntry } from './own-entry.ts';

interface ResponseKey extends MethodKey {
  readonly statusCode: string;
}

/** Throws NotFoundException. */
export function findMethodResponse(
  key: ResponseKey,
  ctx: ApigatewayContext,
): FoundMethod & { readonly response: MethodResponseDocument } {
  const found = findMethod(key, ctx);
  const response = ownEntry(found.method.methodResponses, key.statusCode);
  if (!response) throw apigatewayErrors.noSuchResponse();
  return { ...found, response };
}

/** Throws NotFoundException. */
export function findIntegrationResponse(
  key: ResponseKey,
  ctx: ApigatewayContext,
): FoundIntegration & { readonly response: IntegrationResponseDocument } {
  const found = findIntegration(key, ctx);
  const response = ownEntry(found.integration.integrationResponses, key.statusCode);
  if (!response) throw apigatewayErrors.noSuchResponse();
  return { ...found, response };
}
