import { type BackEndAnswer, type BackEndRequest, BackEndTrouble } from '../../../http/back-end/back-end.ts';
import { ConfigurationError } from '../../configuration-error.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import type { Execution } from '../backends.ts';
import type { CompiledEndpoint } from '../compile-endpoint.ts';
import { networkFailure, timedOut } from '../integration-failure.ts';
import { integrationMethod } from '../integration-method.ts';
import type { EndpointRequest } from './endpoint-request.ts';
import { wayTo } from './through-vpc-link.ts';

/** Sends a request to an HTTP endpoint. Throws IntegrationFailure, ConfigurationError. */
export async function sendToEndpoint(
  request: MethodRequest,
  integration: CompiledEndpoint,
  { address, query, headers, body }: EndpointRequest,
  { backends, log }: Execution,
): Promise<BackEndAnswer> {
  const method = integrationMethod(request, integration);
  const path = query === '' ? address.path : `${address.path}?${query}`;
  const uri = address.origin + path;
  const { timeoutMs, anyCertificate } = integration;
  const way = wayTo({ address, headers }, integration, request, backends);
  const { clientCertificate } = request.stage;
  const sent = { ...way, path, method, body: bodyOf(method, body), timeoutMs, anyCertificate, clientCertificate };
  log?.request(uri, sent.headers, sent.body);
  log?.sending(uri);
  const started = performance.now();
  const answer = await answered(backends.http.send(sent), sent);
  log?.received(answer.status, Math.round(performance.now() - started), answer.headers, answer.body);
  return answer;
}

const withoutBody: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

function bodyOf(method: string, body: Buffer): Buffer {
  return withoutBody.has(method) ? Buffer.alloc(0) : body;
}

async function answered(answer: Promise<BackEndAnswer>, { origin }: BackEndRequest): Promise<BackEndAnswer> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof BackEndTrouble ? failureOf(error, origin) : error;
  }
}

function failureOf({ kind, message }: BackEndTrouble, origin: string): Error {
  switch (kind) {
    case 'timeout':
      return timedOut();
    case 'network':
      return networkFailure(`${origin}: ${message}`);
    case 'too-large':
      return new ConfigurationError(
        `Integration response of reported length ${message} is larger than allowed maximum of 10485760 bytes.`,
      );
    case 'no-address':
    case 'refused-address':
      return new ConfigurationError('Invalid endpoint address', message);
  }
}
