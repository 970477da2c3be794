import { header } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import { executeApiErrors } from '../errors.ts';
import type { Execution } from '../integrations/backends.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { traceOf } from '../request/passed-headers.ts';
import { comeTo } from '../way.ts';
import type { MethodCache } from './method-cache.ts';

type Answer = HttpResponse | Promise<HttpResponse>;

/**
 * What was answered before, unless the client may have it made anew and asks for it. Throws AccessDeniedException where it
 * asks and may not, and the stage wants it refused.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
 */
export function answerCached(
  request: MethodRequest,
  cache: MethodCache,
  { mayInvalidate = () => false, way }: Pick<Execution, 'mayInvalidate' | 'way'>,
  make: () => Answer,
): Answer {
  const key = cache.keyOf(request);
  const asks = asksAnew(request);
  const refused = asks && cache.asksToInvalidate && !mayInvalidate();
  const station = way && comeTo(way, 'cache');
  if (refused && cache.strategy === 'FAIL_WITH_403') throw executeApiErrors.cacheInvalidationDenied();
  const kept = asks && !refused ? undefined : cache.answers.find(key, request.raw.receivedAt);
  if (station) Object.assign(station, { passed: true, cached: kept !== undefined });
  if (kept) return warned(withOwnIds(kept, request), refused, cache);
  const keep = (response: HttpResponse): HttpResponse => {
    cache.answers.keep(key, inOnePiece(response), request.raw.receivedAt + cache.ttlMs);
    return warned(response, refused, cache);
  };
  const made = make();
  return made instanceof Promise ? made.then(keep) : keep(made);
}

function asksAnew({ raw }: MethodRequest): boolean {
  return /(?:^|,)\s*max-age\s*=\s*0+\s*(?:,|$)/i.test((header(raw, 'cache-control') ?? '').slice(0, 1000));
}

function warned(response: HttpResponse, refused: boolean, { strategy }: MethodCache): HttpResponse {
  if (!refused || strategy !== 'SUCCEED_WITH_RESPONSE_HEADER') return response;
  const warning = '199 Cache-control headers were ignored because the caller was unauthorized.';
  return { ...response, headers: [...response.headers, ['Warning', warning]] };
}

/** A copy of its own: nothing of the request that made it is kept. */
function inOnePiece({ status, headers, body }: HttpResponse): HttpResponse {
  const copy = headers.map(([name, value]) => [name, Buffer.from(value).toString()] as const);
  return { status, headers: copy, body: Buffer.from(body) };
}

function withOwnIds(response: HttpResponse, { ids, raw }: MethodRequest): HttpResponse {
  const own = new Map([
    ['x-amzn-requestid', () => ids.requestId],
    ['x-amz-apigw-id', () => ids.extendedRequestId],
    ['x-amzn-trace-id', () => traceOf(raw).whole],
  ]);
  const headers = response.headers.map(([name, value]) => [name, own.get(name.toLowerCase())?.() ?? value] as const);
  return { ...response, headers };
}
