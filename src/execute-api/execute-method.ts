import { AwsError } from '../core/errors.ts';
import type { HttpResponse } from '../http/response.ts';
import { ConfigurationError } from './configuration-error.ts';
import { executeApiErrors } from './errors.ts';
import { mock } from './integrations/mock.ts';
import { PatternFailure } from './pattern/errors.ts';
import { integrationRequest } from './request/integration-request.ts';
import type { MethodRequest } from './request/method-request.ts';
import { validateRequest } from './request/validate-request.ts';
import { integrationResponse, type MappedResponse } from './response/integration-response.ts';
import { methodResponse } from './response/method-response.ts';
import { TemplateFailure } from './templates/budget.ts';
import { BodyNotJson } from './templates/input-object.ts';

/**
 * Steps 6 to 8 of the data plane. `told` takes the reason of a failure that clients are not told.
 * Throws errors of the catalogue.
 */
export function executeMethod(request: MethodRequest, told: (reason: string) => void): HttpResponse {
  try {
    validateRequest(request);
    return methodResponse(request, integrate(request));
  } catch (error) {
    throw asClientError(error, told);
  }
}

function integrate(request: MethodRequest): MappedResponse {
  const { integration } = request.method;
  if (!integration) throw new ConfigurationError('The method has no integration.');
  const body = integrationRequest(request, integration);
  return integrationResponse(request, integration, integration.answers.get(body) ?? mock(body));
}

/** What the author of the API did wrong is an internal error to clients; a body that is not JSON is theirs. */
function asClientError(error: unknown, told: (reason: string) => void): unknown {
  if (error instanceof BodyNotJson) return executeApiErrors.bodyNotJson(error.message);
  if (error instanceof AwsError && typeof error.members['reason'] === 'string') told(error.members['reason']);
  if (!isAuthorsMistake(error)) return error;
  told(`Execution failed due to configuration error: ${error.message}`);
  return executeApiErrors.internalServerError();
}

function isAuthorsMistake(error: unknown): error is Error {
  if (error instanceof AwsError) return false;
  return error instanceof ConfigurationError || error instanceof TemplateFailure || error instanceof PatternFailure;
}
