import { header } from '../../../http/raw-request.ts';
import type { HttpResponse } from '../../../http/response.ts';
import { integrationParameters } from '../../request/integration-parameters.ts';
import { integrationRequest } from '../../request/integration-request.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import { traceOf } from '../../request/passed-headers.ts';
import { integrationResponse } from '../../response/integration-response.ts';
import { methodResponse } from '../../response/method-response.ts';
import type { Execution } from '../backends.ts';
import type { CompiledEndpoint } from '../compile-endpoint.ts';
import { refuseMappedHeaders } from '../illegal-headers.ts';
import { backEndHeaders } from './back-end-headers.ts';
import { endpointAddress } from './endpoint-address.ts';
import { joinedQuery } from './joined-query.ts';
import { sendToEndpoint } from './send-to-endpoint.ts';

/**
 * An HTTP integration: the endpoint is sent what templates and mappings make, and nothing else of the client's request; what
 * it answers is chosen by its status.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html
 */
export async function http(
  request: MethodRequest,
  integration: CompiledEndpoint,
  execution: Execution,
): Promise<HttpResponse> {
  refuseMappedHeaders(integration);
  const { raw, stage } = request;
  const body = Buffer.from(integrationRequest(request, integration));
  const parameters = integrationParameters(request, integration.mappings);
  const address = endpointAddress(integration.uri, stage.variables, parameters.path);
  const trace = traceOf(raw);
  const contentType = body.length === 0 ? undefined : (header(raw, 'content-type') ?? 'application/json');
  const headers = backEndHeaders(parameters.header, request, { traceRoot: trace.root, contentType });
  const query = joinedQuery([address.query], parameters.querystring);
  const answer = await sendToEndpoint(request, integration, { address, query, headers, body }, execution);
  const mapped = integrationResponse(request, integration, { ...answer, status: String(answer.status) });
  return methodResponse(request, { ...mapped, headers: [...mapped.headers, ['X-Amzn-Trace-Id', trace.whole]] });
}
