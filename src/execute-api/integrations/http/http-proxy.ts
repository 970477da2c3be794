import type { BackEndAnswer } from '../../../http/back-end/back-end.ts';
import { header, type RawHeader } from '../../../http/raw-request.ts';
import type { HttpResponse } from '../../../http/response.ts';
import type { Payload } from '../../payload/payload.ts';
import { integrationParameters } from '../../request/integration-parameters.ts';
import { sentPayload } from '../../request/integration-request.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import { passedHeaders, traceOf } from '../../request/passed-headers.ts';
import { answeredPayload } from '../../response/answered-payload.ts';
import { proxyResponse } from '../../response/proxy-response.ts';
import type { Execution } from '../backends.ts';
import type { CompiledEndpoint } from '../compile-endpoint.ts';
import { refuseMappedHeaders } from '../illegal-headers.ts';
import { writtenPayload } from '../text-payload.ts';
import { backEndHeaders } from './back-end-headers.ts';
import { endpointAddress } from './endpoint-address.ts';
import { joinedQuery } from './joined-query.ts';
import { sendToEndpoint } from './send-to-endpoint.ts';

/** Of the client's, these two do not go on; a mapping may set them. */
const dropped: ReadonlySet<string> = new Set(['host', 'content-encoding']);

/**
 * An HTTP proxy integration: request and answer go through. What is mapped takes the place of a header, and is added to the
 * query (recorded).
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html
 */
export async function httpProxy(
  request: MethodRequest,
  integration: CompiledEndpoint,
  execution: Execution,
): Promise<HttpResponse> {
  refuseMappedHeaders(integration);
  const { raw, stage } = request;
  const mapped = integrationParameters(request, integration.mappings);
  const address = endpointAddress(integration.uri, stage.variables, mapped.path);
  const trace = traceOf(raw);
  const given = mergedHeaders(request.isTest ? raw.headers : passedHeaders(raw, trace.root), mapped.header);
  const contentType = raw.body.length === 0 ? undefined : (header(raw, 'content-type') ?? 'application/json');
  const headers = backEndHeaders(given, request, { traceRoot: trace.root, contentType });
  const query = joinedQuery([address.query, raw.query], mapped.querystring);
  const body = Buffer.from(sentPayload(request, integration));
  const answer = await sendToEndpoint(request, integration, { address, query, headers, body }, execution);
  const passed = answer.headers.filter(([name]) => !isOfTheWay(name));
  return proxyResponse(request, { status: answer.status, headers: passed, body: passedPayload(request, answer) });
}

function passedPayload(request: MethodRequest, answer: BackEndAnswer): Payload {
  return request.stage.isBinary ? answeredPayload(request, answer, undefined) : writtenPayload(answer.body);
}

function mergedHeaders(sent: readonly RawHeader[], mapped: readonly RawHeader[]): RawHeader[] {
  const names = new Set(mapped.map(([name]) => name.toLowerCase()));
  const kept = sent.filter(([name]) => !dropped.has(name.toLowerCase()) && !names.has(name.toLowerCase()));
  return [...kept, ...mapped];
}

function isOfTheWay(name: string): boolean {
  const lower = name.toLowerCase();
  return lower === 'via' || lower === 'content-encoding';
}
