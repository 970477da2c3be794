import { header, type RawRequest } from '../http/raw-request.ts';
import type { RequestFacts } from './condition-keys.ts';

/** What a request tells the global condition keys. */
export function requestFacts(request: RawRequest, region: string): RequestFacts {
  const { receivedAt, sourceIp, secure, network } = request;
  return {
    now: receivedAt,
    sourceIp,
    secure,
    region,
    userAgent: header(request, 'user-agent'),
    referer: header(request, 'referer'),
    network,
  };
}
