import { notImplemented } from '../../../core/not-implemented.ts';
import { traceHeader } from '../../../core/trace-header.ts';
import type { InvocationRequest, InvocationResponse } from '../../../wire/models/lambda.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { findFunction } from '../find-function.ts';
import { functionReference, latest, qualifiedArn } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import type { FunctionEvent, FunctionResult } from '../ports.ts';
import { clientContext } from './client-context.ts';
import { invocationPayload } from './invocation-payload.ts';
import { runFunction } from './run-function.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export async function invoke(input: InvocationRequest, ctx: LambdaContext): Promise<InvocationResponse> {
  refuseParameters('lambda:Invoke', input, ['DurableExecutionName', 'TenantId']);
  if (input.InvocationType === 'Event') throw notImplemented('The invocation type Event of lambda:Invoke');
  const reference = functionReference(input, ctx);
  // Unlike other operations, Invoke says `:$LATEST` of a function that it does not find.
  const found = findFunction({ ...reference, qualifier: reference.qualifier ?? latest }, ctx.store);
  const event = eventOf(input, qualifiedArn(reference), ctx);
  if (input.InvocationType === 'DryRun') return { StatusCode: 204 };
  return shown(await runFunction(ctx, found, event), input.LogType === 'Tail');
}

function eventOf(
  input: InvocationRequest,
  invokedArn: string,
  { requestId, now, traceId }: LambdaContext,
): FunctionEvent {
  return {
    requestId,
    payload: invocationPayload(input.Payload),
    invokedArn,
    traceId: traceHeader(traceId, now),
    ...(input.ClientContext && { clientContext: clientContext(input.ClientContext) }),
  };
}

function shown({ payload, functionError, logTail }: FunctionResult, tail: boolean): InvocationResponse {
  return {
    StatusCode: 200,
    FunctionError: functionError,
    LogResult: tail ? Buffer.from(logTail).toString('base64') : undefined,
    ExecutedVersion: latest,
    Payload: payload,
  };
}
