import type { HttpResponse } from '../../http/response.ts';
import { ConfigurationError } from '../configuration-error.ts';
import { integrationParameters } from '../request/integration-parameters.ts';
import { integrationRequest } from '../request/integration-request.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { traceOf } from '../request/passed-headers.ts';
import { integrationResponse } from '../response/integration-response.ts';
import { methodResponse } from '../response/method-response.ts';
import type { Execution } from './backends.ts';
import type { CompiledEndpoint } from './compile-endpoint.ts';
import { refuseMappedHeaders } from './illegal-headers.ts';
import { integrationMethod } from './integration-method.ts';
import { errorMessageOf } from './lambda/error-message.ts';
import { invokeLambda, type LambdaOutcome } from './lambda/invoke-lambda.ts';
import type { EndpointAnswer } from './mock.ts';
import { awsService } from './service/aws-service.ts';
import { invokesFunction } from './service/service-uri.ts';

/**
 * A function, or another service, with templates both ways. What a function answers is chosen by its `errorMessage`, or by
 * Lambda's own status.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-custom-integrations.html
 */
export async function aws(
  request: MethodRequest,
  integration: CompiledEndpoint,
  execution: Execution,
): Promise<HttpResponse> {
  refuseMappedHeaders(integration);
  if (!invokesFunction(integration.uri)) return awsService(request, integration, execution);
  const payload = integrationRequest(request, integration);
  if (integrationMethod(request, integration) !== 'POST')
    throw new ConfigurationError('Lambda functions are invoked by POST.');
  const type = invocationType(request, integration);
  const trace = traceOf(request.raw);
  const outcome = await invokeLambda(request, integration, { payload, type, trace }, execution);
  const mapped = integrationResponse(request, integration, answerOf(outcome));
  return methodResponse(request, { ...mapped, headers: [...mapped.headers, ['X-Amzn-Trace-Id', trace.whole]] });
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-integration-async.html */
function invocationType(request: MethodRequest, { mappings }: CompiledEndpoint): 'RequestResponse' | 'Event' {
  const { header } = integrationParameters(request, mappings);
  const type = header.find(([name]) => name.toLowerCase() === 'x-amz-invocation-type')?.[1] ?? 'RequestResponse';
  if (type === 'RequestResponse' || type === 'Event') return type;
  throw new ConfigurationError(`The invocation type ${type} of an integration is not implemented by Sekisho.`);
}

/** What Lambda itself refuses, such as an event that is no JSON, is an answer like others. */
function answerOf(outcome: LambdaOutcome): EndpointAnswer {
  const status = String(outcome.status);
  if (outcome.kind === 'refused') {
    const Type = outcome.status < 500 ? 'User' : 'Service';
    return { status, body: JSON.stringify({ Type, message: outcome.message }) };
  }
  return { status, body: outcome.payload.toString(), errorMessage: errorMessageOf(outcome.payload) };
}
