import { header, type RawRequest } from '../http/raw-request.ts';
import type { SignatureRecord } from '../identity/identity.ts';
import type { Principal } from '../identity/principal.ts';
import type { Call } from '../services/service.ts';
import type { Footprint } from '../trace/footprint.ts';

/** What an operation knows of its call: it works in the caller's account and in the region that was signed for. */
export function callOf(request: RawRequest, principal: Principal, footprint: Footprint<SignatureRecord>): Call {
  const region = footprint.signature.scope?.region ?? '';
  const facts = {
    now: request.receivedAt,
    sourceIp: request.sourceIp,
    secure: request.secure,
    region,
    userAgent: header(request, 'user-agent'),
    referer: header(request, 'referer'),
  };
  const { requestId } = footprint;
  return { account: principal.account, region, principal, requestId, now: request.receivedAt, facts };
}
