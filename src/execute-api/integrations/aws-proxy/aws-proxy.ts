import { header } from '../../../http/raw-request.ts';
import type { HttpResponse } from '../../../http/response.ts';
import { ConfigurationError } from '../../configuration-error.ts';
import { executeApiErrors } from '../../errors.ts';
import { decodeBase64 } from '../../payload/convert-payload.ts';
import type { Payload } from '../../payload/payload.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import { passedHeaders, traceOf } from '../../request/passed-headers.ts';
import { proxyResponse } from '../../response/proxy-response.ts';
import type { Execution } from '../backends.ts';
import type { CompiledEndpoint } from '../compile-endpoint.ts';
import { refuseMappedHeaders } from '../illegal-headers.ts';
import { IntegrationFailure } from '../integration-failure.ts';
import { integrationMethod } from '../integration-method.ts';
import { errorMessageOf } from '../lambda/error-message.ts';
import { functionFailure, invokeLambda, lambdaRefusal } from '../lambda/invoke-lambda.ts';
import { type ProxyAnswer, readProxyAnswer } from './proxy-answer.ts';
import { proxyEvent } from './proxy-event.ts';

/**
 * A Lambda proxy integration: the whole request is the event, the function's result the whole answer. Lambda is called by
 * POST alone.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export async function awsProxy(
  request: MethodRequest,
  integration: CompiledEndpoint,
  execution: Execution,
): Promise<HttpResponse> {
  refuseMappedHeaders(integration);
  if (integrationMethod(request, integration) !== 'POST')
    throw new ConfigurationError('Lambda functions are invoked by POST.');
  const trace = traceOf(request.raw);
  const headers = request.isTest ? request.raw.headers : passedHeaders(request.raw, trace.root);
  const payload = proxyEvent(request, headers);
  const call = { payload, isJson: true, type: 'RequestResponse', trace } as const;
  const outcome = await invokeLambda(request, integration, call, execution);
  if (outcome.kind === 'refused') throw lambdaRefusal(outcome);
  if (outcome.failed) throw functionFailure(outcome, errorMessageOf(outcome.payload));
  const answer = readProxyAnswer(outcome.payload);
  if (!answer) throw malformed();
  return proxyResponse(request, { ...answer, body: payloadOf(request, answer), trace: trace.whole });
}

/** Bytes for a client that accepts a binary media type of the API; for others Base64 stays what it is. */
function payloadOf({ stage, raw }: MethodRequest, { body, isBase64Encoded }: ProxyAnswer): Payload {
  return isBase64Encoded && stage.isBinary?.(header(raw, 'accept')) ? decodeBase64(body) : body;
}

function malformed(): IntegrationFailure {
  const line = 'Execution failed due to configuration error: Malformed Lambda proxy response';
  return new IntegrationFailure(executeApiErrors.badGateway(), line);
}
