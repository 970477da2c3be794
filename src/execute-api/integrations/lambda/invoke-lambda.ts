import { basicDate } from '../../../core/clock.ts';
import type { FunctionOutcome } from '../../../core/ports/function-invoker.ts';
import type { RawHeader } from '../../../http/raw-request.ts';
import { ConfigurationError } from '../../configuration-error.ts';
import { executeApiErrors } from '../../errors.ts';
import type { Payload } from '../../payload/payload.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import type { Execution } from '../backends.ts';
import type { CompiledEndpoint } from '../compile-endpoint.ts';
import { IntegrationFailure } from '../integration-failure.ts';
import { within } from '../within.ts';
import { type LambdaCaller, lambdaCaller } from './lambda-caller.ts';
import { type LambdaUri, lambdaUri } from './lambda-uri.ts';
import { permissionRemedy } from './permission-remedy.ts';
import { sourceArn } from './source-arn.ts';

export interface LambdaCall {
  readonly payload: Payload;
  /** Not what a template or a client made. */
  readonly isJson?: boolean;
  readonly type: 'RequestResponse' | 'Event';
  /** `Root=...` as the function is told, and the whole trace header. */
  readonly trace: { readonly root: string; readonly whole: string };
}

/** A refusal for want of permission is none of these. */
export type LambdaOutcome = FunctionOutcome;

/**
 * Calls the function of an integration, with its permission. A function that takes longer than the integration waits goes on
 * by itself. Throws ConfigurationError without permission, IntegrationFailure for the timeout.
 */
export async function invokeLambda(
  request: MethodRequest,
  integration: CompiledEndpoint,
  call: LambdaCall,
  execution: Execution,
): Promise<LambdaOutcome> {
  const uri = lambdaUri(integration.uri, request.stage);
  const source = sourceArn(request);
  const { log } = execution;
  log?.request(shownUri(uri), lambdaHeaders(request, uri, source, call), call.payload);
  const caller = lambdaCaller(request, integration.credentials, source, execution);
  log?.sending(shownUri(uri));
  const started = performance.now();
  const outcome = await within(integration.timeoutMs, invoke(request, uri, caller, call, execution));
  if (outcome.kind === 'refused' && outcome.status === 403) {
    const remedy = permissionRemedy(request, uri.functionArn, caller);
    throw new ConfigurationError('Invalid permissions on Lambda function', remedy);
  }
  const body = outcome.kind === 'answered' ? outcome.payload.toString() : outcome.message;
  log?.received(
    outcome.status,
    Math.round(performance.now() - started),
    answerHeaders(request, outcome, body, call),
    body,
  );
  return outcome;
}

function invoke(
  { raw }: MethodRequest,
  { functionArn }: LambdaUri,
  { principal, keys }: LambdaCaller,
  { payload, isJson = false, type, trace }: LambdaCall,
  { backends, asked }: Execution,
): Promise<FunctionOutcome> {
  return backends.functions.invoke({
    functionArn,
    payload: Buffer.from(payload),
    isJson,
    type,
    caller: principal,
    keys,
    request: asked,
    traceId: trace.whole,
    now: raw.receivedAt,
  });
}

/** Lambda took no event: neither the client nor the function can do anything about it. */
export function lambdaRefusal({ status, requestId, message }: Extract<LambdaOutcome, { readonly kind: 'refused' }>) {
  const line = `Lambda invocation failed with status: ${status}. Lambda request id: ${requestId}`;
  return new IntegrationFailure(executeApiErrors.internalServerError(), line, message);
}

/** The function itself failed: clients are told no more than that. */
export function functionFailure({ requestId }: LambdaOutcome, errorMessage: string): IntegrationFailure {
  const line = `Lambda execution failed with status 200 due to customer function error: ${errorMessage}. Lambda request id: ${requestId}`;
  return new IntegrationFailure(executeApiErrors.badGateway(), line);
}

function shownUri({ host, path }: LambdaUri): string {
  return `https://${host}${path}`;
}

/** As far as there are such: nothing is signed on the way. */
function lambdaHeaders({ stage, ids, raw }: MethodRequest, { host }: LambdaUri, source: string, call: LambdaCall) {
  return [
    ['X-Amz-Date', basicDate(raw.receivedAt)],
    ['x-amzn-apigateway-api-id', stage.apiId],
    ['Accept', 'application/json'],
    ['User-Agent', `AmazonAPIGateway_${stage.apiId}`],
    ['Host', host],
    ['X-Amzn-Trace-Id', call.trace.root],
    ['x-amzn-lambda-integration-tag', ids.requestId],
    ['X-Amz-Source-Arn', source],
  ] as const satisfies readonly RawHeader[];
}

function answerHeaders({ raw }: MethodRequest, { requestId }: LambdaOutcome, body: string, { trace }: LambdaCall) {
  return [
    ['Date', new Date(raw.receivedAt).toUTCString()],
    ['Content-Type', 'application/json'],
    ['Content-Length', String(Buffer.byteLength(body))],
    ['Connection', 'keep-alive'],
    ['x-amzn-RequestId', requestId],
    ['x-amzn-Remapped-Content-Length', '0'],
    ['X-Amz-Executed-Version', '$LATEST'],
    ['X-Amzn-Trace-Id', trace.whole.replace('Root', 'root').replace('Parent', 'parent').replace('Sampled', 'sampled')],
  ] as const satisfies readonly RawHeader[];
}
