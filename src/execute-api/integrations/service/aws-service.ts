import type { ServiceAnswer } from '../../../core/ports/service-caller.ts';
import { header, type RawHeader } from '../../../http/raw-request.ts';
import type { HttpResponse } from '../../../http/response.ts';
import { ConfigurationError } from '../../configuration-error.ts';
import { integrationParameters } from '../../request/integration-parameters.ts';
import { integrationRequest } from '../../request/integration-request.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import { traceOf } from '../../request/passed-headers.ts';
import { integrationResponse } from '../../response/integration-response.ts';
import { methodResponse } from '../../response/method-response.ts';
import { assumedRole, gatewayKeys } from '../assumed-role.ts';
import type { Execution } from '../backends.ts';
import { callersCredentials } from '../callers-credentials.ts';
import type { CompiledEndpoint } from '../compile-endpoint.ts';
import { backEndHeaders } from '../http/back-end-headers.ts';
import { endpointAddress } from '../http/endpoint-address.ts';
import { joinedQuery } from '../http/joined-query.ts';
import { integrationMethod } from '../integration-method.ts';
import { sourceArn } from '../lambda/source-arn.ts';
import { within } from '../within.ts';
import { actionParameters } from './action-parameters.ts';
import { type ServiceUri, serviceUri } from './service-uri.ts';

/**
 * An AWS service, called with a role of the account: what it answers is chosen by its status.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-integration-settings.html
 */
export async function awsService(
  request: MethodRequest,
  integration: CompiledEndpoint,
  execution: Execution,
): Promise<HttpResponse> {
  const uri = serviceUri(integration.uri, request.stage);
  const body = Buffer.from(integrationRequest(request, integration));
  const trace = traceOf(request.raw);
  const call = { ...callOf(request, integration, uri, { body, traceRoot: trace.root }), body };
  const answer = await within(integration.timeoutMs, send(request, integration, { uri, call }, execution));
  const mapped = integrationResponse(request, integration, { ...answer, status: String(answer.status) });
  return methodResponse(request, { ...mapped, headers: [...mapped.headers, ['X-Amzn-Trace-Id', trace.whole]] });
}

type Call = ReturnType<typeof callOf> & { readonly body: Buffer };

function callOf(
  request: MethodRequest,
  integration: CompiledEndpoint,
  uri: ServiceUri,
  { body, traceRoot }: { readonly body: Buffer; readonly traceRoot: string },
) {
  const parameters = integrationParameters(request, integration.mappings);
  const { path, query } = endpointAddress(`https://${uri.host}${uri.path}`, {}, parameters.path);
  const own = actionParameters(uri, parameters.querystring);
  const contentType = body.length === 0 ? undefined : (own.contentType ?? contentTypeOf(request));
  const mapped = backEndHeaders([...own.headers, ...parameters.header], request, { traceRoot, contentType });
  return {
    method: integrationMethod(request, integration),
    path,
    query: joinedQuery([query], [...own.query, ...parameters.querystring]),
    headers: [['Host', uri.host] as const, ...mapped.filter(([name]) => !isOfSignature(name))],
  };
}

function contentTypeOf({ raw }: MethodRequest): string {
  return header(raw, 'content-type') ?? 'application/json';
}

/** INVARIANT: nobody but the role signs. */
function isOfSignature(name: string): boolean {
  return /^(?:host|authorization|x-amz-date|x-amz-security-token|x-amz-content-sha256)$/i.test(name);
}

async function send(
  request: MethodRequest,
  { credentials }: CompiledEndpoint,
  { uri, call }: { readonly uri: ServiceUri; readonly call: Call },
  execution: Execution,
): Promise<ServiceAnswer> {
  const { log, backends } = execution;
  const shown = `https://${uri.host}${call.path}${call.query === '' ? '' : `?${call.query}`}`;
  log?.request(shown, call.headers, call.body);
  const role = roleOf(request, credentials, execution);
  const { host, service, region } = uri;
  const answer = backends.services.call({ ...call, host, service, region, credentials: role.credentials });
  if (!answer)
    throw new ConfigurationError(`The service ${service} behind an integration is not implemented by Sekisho.`);
  log?.sending(shown);
  const began = performance.now();
  const { status, headers, body } = await answer;
  log?.received(status, Math.round(performance.now() - began), headers as readonly RawHeader[], body);
  return { status, headers, body };
}

function roleOf(request: MethodRequest, arn: string | undefined, execution: Execution) {
  if (arn === undefined) throw new ConfigurationError('Role ARN must be specified for AWS integrations');
  if (arn !== callersCredentials) return assumedRole(request, arn, gatewayKeys(request, sourceArn(request)), execution);
  throw new ConfigurationError(`The credentials ${arn} of a service integration are not implemented by Sekisho.`);
}
