import type { AwsError } from '../../core/errors.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { Described } from '../admission/admitted.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { gatewayResponseType } from '../response/gateway-responses.ts';
import { sayAuthorizer } from './authorizer-lines.ts';
import { isFailure, type Say, sayRequest, sayResponse } from './execution-lines.ts';
import type { LevelLines } from './level-lines.ts';
import type { RequestRecord } from './request-record.ts';
import { traceIdOf } from './trace-id.ts';
import { sayKeyCheck, sayKeyRefused } from './usage-plan-lines.ts';

/** The lines of a stage's execution log that TestInvokeMethod has not. */

export function sayAsking({ asked, describe }: RequestRecord, say: Say): void {
  if (asked) sayAuthorizer(asked, describe(), say);
}

export function sayExecuting(request: MethodRequest, say: Say): void {
  if (request.method.authorizer) say('info', 'Successfully completed authorizer execution');
  sayKeyCheck(request, say);
  sayRequest(request, `/${request.path}`, say);
}

export function sayRefusal(error: AwsError, request: Described, say: Say): void {
  const type = gatewayResponseType(error);
  if (type === 'UNAUTHORIZED') say('error', `Unauthorized request: ${request.ids.requestId}`);
  if (type === 'ACCESS_DENIED') say('error', 'The client is not authorized to perform this operation.');
  if (type === 'INVALID_API_KEY') sayKeyRefused(request, say);
}

/** Recorded (2019-02-27): what the integration was asked as comes last. */
export function sayAnswer(response: HttpResponse, { raw, integration }: RequestRecord, lines: LevelLines): void {
  const { say, hasFailed } = lines;
  if (!isFailure(response)) sayResponse(response, say);
  say(hasFailed() ? 'error' : 'info', `Method completed with status: ${response.status}`);
  const { requestId } = integration;
  if (requestId !== undefined) say('info', `AWS Integration Endpoint RequestId : ${requestId}`);
  const traceId = traceIdOf(response, raw);
  if (traceId !== undefined) say('info', `X-ray Tracing ID : ${traceId}`);
}
