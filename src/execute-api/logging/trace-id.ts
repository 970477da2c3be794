import { header, type RawRequest } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';

/** Of the trace that the client is told of, else of the one that it told: `1-5c7674f4-a3491d0a9c8012c191821b83`. */
export function traceIdOf({ headers }: HttpResponse, raw: RawRequest): string | undefined {
  const told = headers.find(([name]) => name === 'X-Amzn-Trace-Id')?.[1] ?? header(raw, 'x-amzn-trace-id');
  return /Root=([\w-]{1,100})/.exec(told ?? '')?.[1];
}
