import { AwsError } from '../../../core/errors.ts';
import { requestId as newRequestId } from '../../../core/ids.ts';
import type { FunctionInvocation, FunctionInvoker, FunctionOutcome } from '../../../core/ports/function-invoker.ts';
import { denialMessage, type Identity } from '../../../identity/identity.ts';
import type { Outsider, Principal } from '../../../identity/principal.ts';
import type { RuledRequest } from '../../../identity/rulings/rulings.ts';
import { type EventQueue, eventQueue } from '../async/event-queue.ts';
import { functions } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { findFunction } from '../find-function.ts';
import { type FunctionReference, functionReference, latest, qualifiedArn } from '../function-reference.ts';
import { functionPolicy } from '../permissions/function-policy.ts';
import { invocationPayload } from './invocation-payload.ts';
import { type RunParts, runFunction } from './run-function.ts';

type Invocation = FunctionInvocation<Principal | Outsider, RuledRequest>;

export interface InvokerParts extends RunParts {
  readonly identity: Pick<Identity, 'authorize'>;
  /** `observe` records denials and lets them through. */
  readonly auth: 'enforce' | 'observe';
  /** Told of an event that is lost through a fault of ours. */
  readonly onTrouble: (error: unknown) => void;
}

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const largestEvent = 1024 * 1024;

/** The way to functions for other services: it asks the same policies as Invoke, and runs the same functions. */
export function functionInvoker(parts: InvokerParts): FunctionInvoker<Principal | Outsider, RuledRequest> {
  const later = (milliseconds: number, task: () => void) => void setTimeout(task, milliseconds).unref();
  const events = eventQueue({ now: Date.now, later, onTrouble: parts.onTrouble });
  return {
    async invoke(invocation) {
      const requestId = newRequestId();
      try {
        return await invoke(invocation, requestId, parts, events);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        return { kind: 'refused', requestId, status: error.status, message: error.message };
      }
    },
  };
}

async function invoke(
  invocation: Invocation,
  requestId: string,
  parts: InvokerParts,
  events: EventQueue,
): Promise<FunctionOutcome> {
  const reference = referenceOf(invocation.functionArn);
  authorize(invocation, reference, parts);
  const found = findFunction({ ...reference, qualifier: reference.qualifier ?? latest }, parts.store);
  const { type, traceId, now } = invocation;
  const payload = invocationPayload(invocation.payload, invocation.isJson);
  const run = () => runFunction(parts, found, { requestId, payload, invokedArn: qualifiedArn(reference), traceId });
  if (type === 'Event') {
    if (payload.length > largestEvent) throw lambdaErrors.eventTooLarge(payload.length, largestEvent);
    events.add({ size: payload.length, takenAt: now, run });
    return { kind: 'answered', requestId, status: 202, payload: Buffer.alloc(0), failed: false };
  }
  const { payload: result, functionError } = await run();
  return { kind: 'answered', requestId, status: 200, payload: result, failed: functionError !== undefined };
}

/** Functions are reached in the region and account that their ARN names. */
function referenceOf(functionArn: string): FunctionReference {
  const [, , , region = '', account = ''] = functionArn.split(':');
  return functionReference({ FunctionName: functionArn }, { region, account });
}

/** https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html */
function authorize(
  invocation: Invocation,
  reference: FunctionReference,
  { store, identity, auth }: InvokerParts,
): void {
  const { caller: principal, keys: serviceKeys, request, now } = invocation;
  const { account, region, name } = reference;
  const found = functions.get(store, account, region, name);
  const question = {
    principal,
    action: 'lambda:InvokeFunction',
    resource: qualifiedArn(reference),
    resourceAccount: account,
    // Services call from within.
    facts: { now, sourceIp: '127.0.0.1', secure: true, region },
    serviceKeys,
    resourcePolicy: found && functionPolicy(found),
  };
  const { decision } = identity.authorize(question, request);
  if (decision.effect === 'allow' || auth === 'observe') return;
  throw lambdaErrors.invocationDenied(denialMessage(question, question.resource, decision));
}
