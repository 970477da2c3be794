import type { RawRequest } from '../http/raw-request.ts';
import { type SignatureRecord, signatureRecord } from '../identity/identity.ts';
import type { Outsider, Principal } from '../identity/principal.ts';
import type { Verdict } from '../identity/rulings/ruling.ts';
import { type Footprint as FootprintOf, footprintOf } from '../trace/footprint.ts';
import type { AuthorizerContext, Described } from './admission/admitted.ts';
import type { AdmittedKey } from './admission/api-key-registry.ts';
import type { RequestLog } from './logging/request-log.ts';
import { requestPathOf } from './request/request-path.ts';
import { type RequestIds, requestIds } from './request-ids.ts';
import type { Refused } from './response/custom-gateway-response.ts';
import type { Addressed } from './stage/address.ts';
import { effectiveMethod, type Route } from './stage/match-resource.ts';
import type { CompiledMethod, StageSnapshot } from './stage/stage-snapshot.ts';

export type Footprint = FootprintOf<SignatureRecord, Verdict>;

/**
 * A request on its way through the steps, and what they have found so far: a gateway response speaks of no more than that.
 * INVARIANT: each member is written by one step, once.
 */
export interface Passage {
  readonly request: RawRequest;
  readonly addressed: Addressed;
  readonly ids: RequestIds;
  readonly footprint: Footprint;
  /** Never ANY. */
  readonly httpMethod: string;
  stage: StageSnapshot | undefined;
  route: Route | undefined;
  principal: Principal | Outsider;
  authorizer: AuthorizerContext | undefined;
  key: AdmittedKey | undefined;
  /** Undefined: nothing is logged of it. */
  log: RequestLog | undefined;
}

const anonymous: Outsider = { kind: 'anonymous' };
const noParameters: ReadonlyMap<string, string> = new Map();

export function passageOf(request: RawRequest, addressed: Addressed): Passage {
  const ids = requestIds();
  return {
    request,
    addressed,
    ids,
    footprint: footprintOf('data', request, ids.requestId, signatureRecord()),
    httpMethod: effectiveMethod(request),
    stage: undefined,
    route: undefined,
    principal: anonymous,
    authorizer: undefined,
    key: undefined,
    log: undefined,
  };
}

/** What templates can be told of a request for a method of a stage. */
export function describe<Method extends CompiledMethod | undefined>(
  passage: Passage,
  stage: StageSnapshot,
  method: Method,
): Described & Refused & { readonly method: Method } {
  const { request: raw, addressed, ids, httpMethod, route, principal, authorizer, key } = passage;
  return {
    ids,
    stage,
    method,
    httpMethod,
    pathParameters: route?.pathParameters ?? noParameters,
    principal,
    authorizer,
    key,
    raw,
    requestPath: requestPathOf(raw, addressed),
    path: addressed.path,
    customBasePath: addressed.custom?.basePath,
  };
}
