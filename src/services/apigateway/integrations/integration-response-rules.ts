import type { ApigatewayContext } from '../apigateway-context.ts';
import type { IntegrationResponseDocument, MethodDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';
import { checkResponseParameter, checkResponseSource } from '../parameter-names.ts';

/**
 * An integration response stands on a method response of its status, and maps only headers that this one declares.
 * Throws NotFoundException, BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html
 */
export function checkIntegrationResponse(
  response: IntegrationResponseDocument,
  method: MethodDocument,
  { methodTester }: ApigatewayContext,
): void {
  const declared = ownEntry(method.methodResponses, response.statusCode);
  if (!declared) throw apigatewayErrors.noSuchResponse();
  for (const [target, source] of Object.entries(response.responseParameters ?? {})) {
    checkResponseParameter(target);
    checkResponseSource(source);
    if (ownEntry(declared.responseParameters ?? {}, target) === undefined) {
      throw apigatewayErrors.badRequest(`Invalid mapping expression parameter specified: ${target}`);
    }
  }
  const problem = response.selectionPattern ? methodTester.patternProblem(response.selectionPattern) : undefined;
  if (problem) throw apigatewayErrors.badRequest(`Invalid selection pattern specified. ${problem}`);
}
