import { basicDate } from '../../../core/clock.ts';
import type { FunctionOutcome } from '../../../core/ports/function-invoker.ts';
import type { RawHeader } from '../../../http/raw-request.ts';
import { isSigner } from '../../../identity/principal.ts';
import { ConfigurationError } from '../../configuration-error.ts';
import { executeApiErrors } from '../../errors.ts';
import type { Execution } from '../../integrations/backends.ts';
import { errorMessageOf } from '../../integrations/lambda/error-message.ts';
import { type LambdaCaller, lambdaCaller } from '../../integrations/lambda/lambda-caller.ts';
import { type LambdaUri, lambdaUri } from '../../integrations/lambda/lambda-uri.ts';
import { addPermissionCommand } from '../../integrations/lambda/permission-remedy.ts';
import { within } from '../../integrations/within.ts';
import { traceOf } from '../../request/passed-headers.ts';
import type { StageFacts } from '../../stage/stage-snapshot.ts';
import type { Described } from '../admitted.ts';
import { requestEvent, tokenEvent } from './authorizer-event.ts';
import type { LambdaAuthorizer } from './compile-authorizer.ts';

/** As long as a function behind a method may take. */
const timeoutMs = 29_000;

/**
 * Calls the function of an authorizer, with its permission, and returns what it answered. Throws 401 where the function
 * fails with `Unauthorized`, AuthorizerFailureException where it fails otherwise, ConfigurationError where it cannot be
 * called.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 */
export async function callAuthorizer(
  request: Described,
  authorizer: LambdaAuthorizer,
  identities: readonly string[],
  execution: Execution,
): Promise<Buffer> {
  const { log } = execution;
  const uri = lambdaUri(authorizer.uri, request.stage);
  const trace = traceOf(request.raw);
  const payload =
    authorizer.type === 'TOKEN' ? tokenEvent(request, identities[0] ?? '') : requestEvent(request, trace.root);
  const source = authorizerArn(request.stage, authorizer);
  log?.request(shownUri(uri), lambdaHeaders(request, source), payload);
  const caller = lambdaCaller(request, authorizer.credentials, source, execution);
  log?.sending(shownUri(uri));
  const outcome = await within(timeoutMs, invoke(request, uri, caller, { payload, traceId: trace.whole }, execution));
  const payloadOf = outcome.kind === 'answered' && !outcome.failed ? outcome.payload : undefined;
  log?.functionAnswered(outcome.status, outcome.requestId, payloadOf);
  return answerOf(outcome, { request, authorizer, uri, caller, execution });
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-troubleshooting.html */
function authorizerArn({ region, account, apiId }: StageFacts, { id }: LambdaAuthorizer): string {
  return `arn:aws:execute-api:${region}:${account}:${apiId}/authorizers/${id}`;
}

function invoke(
  { raw }: Described,
  { functionArn }: LambdaUri,
  { principal, keys }: LambdaCaller,
  { payload, traceId }: { readonly payload: string; readonly traceId: string },
  { backends, asked }: Execution,
): Promise<FunctionOutcome> {
  return backends.functions.invoke({
    ...{ functionArn, payload: Buffer.from(payload), type: 'RequestResponse', caller: principal, keys },
    ...{ request: asked, traceId, now: raw.receivedAt },
  });
}

interface Called {
  readonly request: Described;
  readonly authorizer: LambdaAuthorizer;
  readonly uri: LambdaUri;
  readonly caller: LambdaCaller;
  readonly execution: Execution;
}

function answerOf(outcome: FunctionOutcome, called: Called): Buffer {
  if (outcome.kind === 'refused') throw refusal(outcome, called);
  if (!outcome.failed) return outcome.payload;
  const message = errorMessageOf(outcome.payload);
  const { execution } = called;
  if (message === 'Unauthorized') {
    execution.told('its function answered: Unauthorized');
    throw executeApiErrors.unauthorized();
  }
  const line = `Lambda execution failed with status 200 due to customer function error: ${message}`;
  execution.told(`${line}. Lambda request id: ${outcome.requestId}`);
  throw executeApiErrors.authorizerFailure();
}

function refusal(outcome: Extract<FunctionOutcome, { readonly kind: 'refused' }>, called: Called): ConfigurationError {
  const { status, requestId, message } = outcome;
  if (status === 403) return new ConfigurationError('Invalid permissions on Lambda function', remedy(called));
  const line = `Lambda invocation failed with status: ${status}. Lambda request id: ${requestId}`;
  return new ConfigurationError(line, message);
}

/** What is missing, and the command that adds it. */
function remedy({ request, authorizer, uri: { functionArn }, caller: { principal } }: Called): string {
  if (isSigner(principal)) return `no policy lets ${principal.arn} do lambda:InvokeFunction on ${functionArn}`;
  const source = authorizerArn(request.stage, authorizer);
  const statementId = `apigateway-${request.stage.apiId}-authorizer-${authorizer.id}`;
  return [
    `the policy of ${functionArn} does not let apigateway.amazonaws.com do lambda:InvokeFunction for`,
    `${source}; this lets it: ${addPermissionCommand(functionArn, statementId, source)}`,
  ].join(' ');
}

function shownUri({ host, path }: LambdaUri): string {
  return `https://${host}${path}`;
}

/** As far as there are such: nothing is signed on the way. */
function lambdaHeaders({ stage, ids, raw }: Described, source: string): RawHeader[] {
  return [
    ['x-amzn-lambda-integration-tag', ids.requestId],
    ['X-Amz-Date', basicDate(raw.receivedAt)],
    ['x-amzn-apigateway-api-id', stage.apiId],
    ['X-Amz-Source-Arn', source],
    ['Accept', 'application/json'],
    ['User-Agent', `AmazonAPIGateway_${stage.apiId}`],
  ];
}
