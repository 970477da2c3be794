import { AwsError } from '../core/errors.ts';
import { hostName, type RawRequest } from '../http/raw-request.ts';
import type { HttpResponse } from '../http/response.ts';
import { type Identity, type SignatureRecord, signatureRecord } from '../identity/identity.ts';
import { papersOf } from '../identity/papers.ts';
import { isSigner, type Principal } from '../identity/principal.ts';
import type { Verdict } from '../identity/rulings/ruling.ts';
import { entryOf, type Footprint as FootprintOf, footprintOf } from '../trace/footprint.ts';
import type { Trace } from '../trace/trace.ts';
import { authenticate } from './admission/authenticate.ts';
import { authorize } from './admission/authorize.ts';
import { apiTurns } from './api-turns.ts';
import { executeApiErrors } from './errors.ts';
import { executeMethod } from './execute-method.ts';
import { methodRequest } from './request/method-request.ts';
import { type RequestIds, requestIds } from './request-ids.ts';
import { gatewayResponse } from './response/gateway-response.ts';
import type { Addressed } from './stage/address.ts';
import { effectiveMethod, matchResource, type Route } from './stage/match-resource.ts';
import { resolveStage } from './stage/resolve-stage.ts';
import type { StageRegistry } from './stage/stage-registry.ts';
import type { StageSnapshot } from './stage/stage-snapshot.ts';

export interface DataPlaneOptions {
  readonly identity: Identity;
  readonly stages: StageRegistry;
  readonly trace: Trace<Verdict>;
  /** `observe` records denials and lets them through. */
  readonly auth: 'enforce' | 'observe';
  /** Denials say which kind of policy decided, as AWS's do since 2025. */
  readonly denialReasons: boolean;
  /** Takes what no step foresaw; the client gets an internal error. */
  readonly onDefect: (error: unknown) => void;
}

type Footprint = FootprintOf<SignatureRecord, Verdict>;

export type DataPlane = (request: RawRequest, addressed: Addressed) => Promise<HttpResponse>;

/** The answer to a body over the limit, given before an API is looked at. */
export function requestTooLong(): HttpResponse {
  return gatewayResponse(executeApiErrors.requestTooLong(), requestIds());
}

/** The data plane: every request to a stage of an API takes these steps. It always answers. */
export function dataPlane(options: DataPlaneOptions): DataPlane {
  const { identity, stages } = options;
  const turns = apiTurns();

  function walk(request: RawRequest, addressed: Addressed, ids: RequestIds, footprint: Footprint): HttpResponse {
    const { path } = addressed;
    const httpMethod = effectiveMethod(request);
    const stage = resolveStage(stages, addressed); //                                      2 resolve-stage
    const route = matchResource(stage, httpMethod, path); //                               3 match-resource
    footprint.operation = operationName(stage, httpMethod, route);
    const principal = authenticate(identity, request, stage, route, footprint.signature); // 4 authenticate
    if (isSigner(principal)) identify(footprint, principal);
    authorize({ stage, principal, httpMethod, path, request, ruled: footprint }, options); // 5 authorize
    if (!route) throw executeApiErrors.resourceNotFound();
    const { method, pathParameters } = route;
    const requestPath = `/${stage.stageName}/${path}`;
    const admitted = { ids, stage, method, httpMethod, pathParameters, principal, raw: request, requestPath };
    return executeMethod(methodRequest(admitted), (reason) => tell(footprint, reason)); // 6, 7, 8
  }

  return async (request, addressed) => {
    const ids = requestIds();
    const footprint: Footprint = footprintOf('data', request, ids.requestId, signatureRecord());
    let response: HttpResponse;
    try {
      const answer = turns.take(addressed.apiId, () => walk(request, addressed, ids, footprint));
      response = answer instanceof Promise ? await answer : answer;
    } catch (error) {
      response = refuse(error, ids, footprint, options); //                                9 gateway-response
    }
    options.trace.add(entryOf(footprint, hostName(request), response.status));
    return response;
  };
}

/** `abc123/dev GET /pets/{id}`. Joined, not added up: what is kept for long should be in one piece. */
function operationName({ apiId, stageName }: StageSnapshot, httpMethod: string, route: Route | undefined): string {
  return [apiId, '/', stageName, ' ', httpMethod, ' ', route?.method.resourcePath ?? ''].join('');
}

function identify(footprint: Footprint, principal: Principal): void {
  footprint.principal = principal.arn;
  footprint.papers = papersOf(principal);
}

/** The trace says what the client is not told. */
function tell(footprint: Footprint, message: string): void {
  footprint.error = { code: 'InternalServerErrorException', message };
}

/** Anything but a catalogue's error is a defect of ours: reported, and answered without details. */
function refuse(error: unknown, ids: RequestIds, footprint: Footprint, { onDefect }: DataPlaneOptions): HttpResponse {
  if (!(error instanceof AwsError)) onDefect(error);
  const shown = error instanceof AwsError ? error : executeApiErrors.internalServerError();
  footprint.error ??= { code: shown.code, message: shown.message };
  return gatewayResponse(shown, ids);
}
