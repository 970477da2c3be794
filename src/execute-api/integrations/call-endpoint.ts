import type { HttpResponse } from '../../http/response.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { comeTo, type Station, stationUri } from '../way.ts';
import { aws } from './aws.ts';
import { awsProxy } from './aws-proxy/aws-proxy.ts';
import type { EndpointLog, Execution } from './backends.ts';
import type { CompiledEndpoint, EndpointType } from './compile-endpoint.ts';
import { http } from './http/http.ts';
import { httpProxy } from './http/http-proxy.ts';

type Call = (request: MethodRequest, integration: CompiledEndpoint, execution: Execution) => Promise<HttpResponse>;

/** Integrations with a back end, by their type. */
const calls: Readonly<Record<EndpointType, Call>> = {
  HTTP: http,
  HTTP_PROXY: httpProxy,
  AWS: aws,
  AWS_PROXY: awsProxy,
};

/** Steps 7 and 8 of a method whose integration has a back end. */
export const callEndpoint: Call = async (request, integration, execution) => {
  const { type } = integration;
  const { way } = execution;
  if (!way) return calls[type](request, integration, execution);
  const station = comeTo(way, 'integration', { type });
  const began = performance.now();
  try {
    const response = await calls[type](request, integration, { ...execution, log: noting(station, execution.log) });
    station.passed = true;
    return response;
  } finally {
    station.durationMs ??= Math.round(performance.now() - began);
  }
};

/** Tells the trace what the log is told of the back end: where it is, and what it answered how soon. */
function noting(station: Station, log: EndpointLog | undefined): EndpointLog {
  return {
    request: (uri, headers, body) => log?.request(uri, headers, body),
    sending(uri) {
      station.uri = stationUri(uri);
      log?.sending(uri);
    },
    received(status, durationMs, headers, body) {
      Object.assign(station, { status, durationMs });
      log?.received(status, durationMs, headers, body);
    },
    functionAnswered: (status, requestId, payload) => log?.functionAnswered(status, requestId, payload),
  };
}
