import { AwsError } from '../core/errors.ts';
import type { HttpResponse } from '../http/response.ts';
import { answerCached } from './caching/answer-cached.ts';
import { ConfigurationError } from './configuration-error.ts';
import { executeApiErrors } from './errors.ts';
import type { Execution } from './integrations/backends.ts';
import { callEndpoint } from './integrations/call-endpoint.ts';
import type { CompiledEndpoint } from './integrations/compile-endpoint.ts';
import type { CompiledMock } from './integrations/compile-mock.ts';
import { IntegrationFailure } from './integrations/integration-failure.ts';
import { mock } from './integrations/mock.ts';
import { passGuards } from './pass-guards.ts';
import { PatternFailure } from './pattern/errors.ts';
import { integrationRequest } from './request/integration-request.ts';
import type { MethodRequest } from './request/method-request.ts';
import { integrationResponse, type MappedResponse } from './response/integration-response.ts';
import { methodResponse } from './response/method-response.ts';
import { TemplateFailure } from './templates/budget.ts';
import { BodyNotJson } from './templates/input-object.ts';

/**
 * Steps 6 to 8 of the data plane. A mock answers at once, and asks for no execution unless it fails; what has a back end is
 * waited for. Throws, or rejects with, errors of the catalogue.
 */
export function executeMethod(
  request: MethodRequest,
  execution: () => Execution,
): HttpResponse | Promise<HttpResponse> {
  const { integration, cache } = request.method;
  if (integration && integration.type !== 'MOCK') return onEndpoint(request, integration, execution());
  try {
    passGuards(request, execution);
    const answer = () => methodResponse(request, onMock(request, integration));
    return cache ? answerCached(request, cache, execution(), answer) : answer();
  } catch (error) {
    throw asClientError(error, execution());
  }
}

async function onEndpoint(
  request: MethodRequest,
  integration: CompiledEndpoint,
  execution: Execution,
): Promise<HttpResponse> {
  try {
    passGuards(request, () => execution);
    const answer = () => callEndpoint(request, integration, execution);
    const { cache } = request.method;
    return await (cache ? answerCached(request, cache, execution, answer) : answer());
  } catch (error) {
    throw asClientError(error, execution);
  }
}

function onMock(request: MethodRequest, integration: CompiledMock | undefined): MappedResponse {
  if (!integration) throw new ConfigurationError('The method has no integration.');
  const body = String(integrationRequest(request, integration));
  return integrationResponse(request, integration, integration.answers.get(body) ?? mock(body));
}

/** What the author of the API did wrong is an internal error to clients; a body that is not JSON is theirs. */
function asClientError(error: unknown, { told }: Execution): unknown {
  if (error instanceof BodyNotJson) return executeApiErrors.bodyNotJson(error.message);
  if (error instanceof IntegrationFailure) {
    told(error.message, error.remedy);
    return error.shown;
  }
  if (error instanceof AwsError && typeof error.members['reason'] === 'string') told(error.members['reason']);
  if (!isAuthorsMistake(error)) return error;
  const remedy = error instanceof ConfigurationError ? error.remedy : undefined;
  told(`Execution failed due to configuration error: ${error.message}`, remedy);
  return executeApiErrors.internalServerError();
}

function isAuthorsMistake(error: unknown): error is Error {
  if (error instanceof AwsError) return false;
  return error instanceof ConfigurationError || error instanceof TemplateFailure || error instanceof PatternFailure;
}
