import type { ApigatewayContext } from '../apigateway-context.ts';
import type { IntegrationDocument, IntegrationResponseDocument, MethodDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';
import { checkContentTypes, checkResponseParameter, checkResponseSource } from '../parameter-names.ts';

/** The integration that a response is of, and its method. */
export interface IntegrationPlace {
  readonly method: MethodDocument;
  readonly integration: IntegrationDocument;
}

/**
 * An integration response maps only headers that the method's response of its status declares; that there is such a
 * response is not asked for before a request needs it. Throws BadRequestException, ConflictException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html
 */
export function checkIntegrationResponse(
  response: IntegrationResponseDocument,
  { method, integration }: IntegrationPlace,
  { methodTester }: ApigatewayContext,
): void {
  checkContentTypes(response.responseTemplates);
  const declared = ownEntry(method.methodResponses, response.statusCode)?.responseParameters ?? {};
  for (const [target, source] of Object.entries(response.responseParameters ?? {})) {
    checkResponseParameter(target);
    checkResponseSource(source);
    if (ownEntry(declared, target) === undefined) {
      throw apigatewayErrors.invalidMapping(`Invalid mapping expression parameter specified: ${target}`);
    }
  }
  const problem = response.selectionPattern ? methodTester.patternProblem(response.selectionPattern) : undefined;
  if (problem) throw apigatewayErrors.badRequest(`Invalid selection pattern specified. ${problem}`);
  checkPatternIsFree(response, integration);
}

/** Of one pattern there is one response, and one without any: the default. */
function checkPatternIsFree(
  response: IntegrationResponseDocument,
  { integrationResponses }: IntegrationDocument,
): void {
  const pattern = response.selectionPattern || 'default';
  const others = Object.values(integrationResponses).filter(({ statusCode }) => statusCode !== response.statusCode);
  const isTaken = others.some(({ selectionPattern }) => (selectionPattern || 'default') === pattern);
  if (isTaken) throw apigatewayErrors.selectionPatternExists(pattern);
}
