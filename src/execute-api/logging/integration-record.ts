import type { RawHeader } from '../../http/raw-request.ts';
import type { EndpointLog } from '../integrations/backends.ts';

/** What access logs tell of a back end. */
export interface IntegrationRecord {
  /** Milliseconds; undefined: it was not asked. */
  latency: number | undefined;
  /** As it answered: of a function that of Lambda. */
  status: number | undefined;
  requestId: string | undefined;
  error: string | undefined;
}

export function integrationRecord(): IntegrationRecord {
  return { latency: undefined, status: undefined, requestId: undefined, error: undefined };
}

/** Writes lines, and keeps what they tell. */
export function recording(record: IntegrationRecord, lines: EndpointLog): EndpointLog {
  return {
    ...lines,
    received(status, latencyMs, headers, body) {
      Object.assign(record, { status, latency: latencyMs, requestId: requestIdOf(headers) });
      lines.received(status, latencyMs, headers, body);
    },
    functionAnswered(status, requestId, payload) {
      Object.assign(record, { status, requestId });
      lines.functionAnswered(status, requestId, payload);
    },
  };
}

function requestIdOf(headers: readonly RawHeader[]): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === 'x-amzn-requestid')?.[1];
}
