import type { HttpResponse } from '../../http/response.ts';
import { toText } from '../java/to-text.ts';
import { isMap, type JavaMap, type Value } from '../java/value.ts';
import { contextMap } from '../request/context-map.ts';
import { gatewayResponseType, messageString } from '../response/gateway-responses.ts';
import { budget } from '../templates/budget.ts';
import type { AccessLogFormat } from './access-log-format.ts';
import { starred } from './execution-lines.ts';
import type { RequestRecord } from './request-record.ts';
import type { Step } from './steps.ts';
import { traceIdOf } from './trace-id.ts';

interface Answered extends RequestRecord {
  readonly response: HttpResponse;
}

/** The line of a request in an access log. */
export function accessLine(format: AccessLogFormat, record: RequestRecord, response: HttpResponse): string {
  const answered = { ...record, response };
  let context: JavaMap | undefined;
  return format((name) => {
    const own = ownVariables.get(name);
    if (own) return textOf(own(answered));
    context ??= record.executed?.context() ?? contextMap(record.describe());
    return fromContext(name, context);
  });
}

type Own = (request: Answered) => number | string | undefined;

/**
 * What access logs alone can tell; the rest is what templates call `$context`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
const ownVariables: ReadonlyMap<string, Own> = new Map<string, Own>([
  ['status', ({ response }) => response.status],
  ['responseLength', ({ response }) => Buffer.byteLength(response.body)],
  ['responseLatency', ({ began }) => Math.round(performance.now() - began)],
  ['error.message', ({ error }) => error?.message],
  ['error.messageString', ({ error }) => error && messageString(error)],
  ['error.responseType', ({ error }) => error && gatewayResponseType(error)],
  ['error.validationErrorString', ({ error }) => textOf(error?.members['validationErrorString'])],
  ...(['authenticate', 'authorizer', 'authorize'] as const).flatMap(ofStep),
  ['authorizer.integrationStatus', ({ authorizer }) => authorizer.status],
  ['authorizer.requestId', ({ authorizer }) => authorizer.requestId],
  ['integration.status', answeredStatus],
  ['integration.integrationStatus', ({ integration }) => integration.status],
  ['integration.latency', ({ integration }) => integration.latency],
  ['integration.requestId', ({ integration }) => integration.requestId],
  ['integration.error', ({ integration }) => integration.error],
  ['integrationStatus', ({ integration }) => integration.status],
  ['integrationLatency', ({ integration }) => integration.latency],
  ['awsEndpointRequestId', ({ integration }) => integration.requestId],
  ['xrayTraceId', ({ response, raw }) => traceIdOf(response, raw)],
]);

function ofStep(step: Step): [string, Own][] {
  return [
    [`${step}.status`, ({ steps }) => steps.ended.get(step)?.status],
    [`${step}.latency`, ({ steps }) => steps.ended.get(step)?.latency],
    [`${step}.error`, ({ steps }) => steps.ended.get(step)?.error],
  ];
}

/** Of a function behind a proxy integration its own status, where it answered one. */
function answeredStatus({ isProxy, integration, error, response }: Answered): number | undefined {
  return isProxy && integration.status !== undefined && !error ? response.status : integration.status;
}

/** AWS: a map such as `$context.authorizer.claims` is null. INVARIANT: a log shows the end of an API key at most. */
function fromContext(name: string, context: JavaMap): string | undefined {
  let value: Value | undefined = context;
  for (const part of name.split('.')) value = isMap(value) ? value.get(part) : undefined;
  if (value === undefined || value === null || isMap(value)) return undefined;
  const text = toText(value, budget());
  return name === 'identity.apiKey' ? starred(text) : text;
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
