import type { RawRequest } from '../../http/raw-request.ts';
import type { Outsider, Principal } from '../../identity/principal.ts';
import type { AdmittedKey } from '../admission/api-key-registry.ts';
import { requestPathOf } from '../request/request-path.ts';
import type { RequestIds } from '../request-ids.ts';
import type { Addressed } from '../stage/address.ts';
import { effectiveMethod, type Route } from '../stage/match-resource.ts';
import type { StageSnapshot } from '../stage/stage-snapshot.ts';
import type { Refused } from './custom-gateway-response.ts';

/** How far a request has come; written as it goes. */
export interface Reached {
  stage?: StageSnapshot;
  route?: Route | undefined;
  principal?: Principal | Outsider;
  key?: AdmittedKey | undefined;
}

/** What the gateway response to a request can speak of; undefined where no API has been found. */
export function refusedRequest(
  raw: RawRequest,
  addressed: Addressed,
  ids: RequestIds,
  { stage, route, principal = { kind: 'anonymous' }, key }: Reached,
): Refused | undefined {
  if (!stage) return undefined;
  return {
    ids,
    stage,
    method: route?.method,
    httpMethod: effectiveMethod(raw),
    pathParameters: route?.pathParameters ?? new Map(),
    principal,
    key,
    raw,
    requestPath: requestPathOf(raw, addressed),
    path: addressed.path,
  };
}
