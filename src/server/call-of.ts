import { header, hostName, type RawRequest } from '../http/raw-request.ts';
import type { SignatureRecord } from '../identity/identity.ts';
import type { Principal } from '../identity/principal.ts';
import { requestFacts } from '../identity/request-facts.ts';
import type { Verdict } from '../identity/rulings/ruling.ts';
import type { Call, UnsignedCall } from '../services/service.ts';
import type { Footprint } from '../trace/footprint.ts';

/** The region of the endpoints that name none. https://docs.aws.amazon.com/general/latest/gr/sts.html */
const globalRegion = 'us-east-1';

/**
 * What an operation knows of its call: it works in the caller's account and in the region that was signed for, or that the
 * endpoint names when nothing was signed.
 */
export function callOf(
  request: RawRequest,
  principal: Principal | undefined,
  footprint: Footprint<SignatureRecord, Verdict>,
): Call | UnsignedCall {
  const region = principal ? (footprint.signature.scope?.region ?? '') : endpointRegion(request);
  const facts = requestFacts(request, region);
  const { requestId, verdicts } = footprint;
  const traceId = header(request, 'x-amzn-trace-id');
  const call = { region, requestId, verdicts, now: request.receivedAt, facts, traceId };
  return principal ? { ...call, account: principal.account, principal } : call;
}

function endpointRegion(request: RawRequest): string {
  return /^sts\.([a-z0-9-]{1,40})\.amazonaws\.com$/.exec(hostName(request))?.[1] ?? globalRegion;
}
