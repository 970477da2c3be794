import { AwsError } from '../core/errors.ts';
import { hostName, type RawRequest } from '../http/raw-request.ts';
import type { HttpResponse } from '../http/response.ts';
import { type Identity, type SignatureRecord, signatureRecord } from '../identity/identity.ts';
import { papersOf } from '../identity/papers.ts';
import { isSigner, type Outsider, type Principal } from '../identity/principal.ts';
import type { Verdict } from '../identity/rulings/ruling.ts';
import { entryOf, type Footprint as FootprintOf, footprintOf } from '../trace/footprint.ts';
import type { Trace } from '../trace/trace.ts';
import type { Admitted } from './admission/admitted.ts';
import { authenticate } from './admission/authenticate.ts';
import { authorize } from './admission/authorize.ts';
import { admit } from './admission/authorizers/admit.ts';
import type { Vouched } from './admission/authorizers/vouched.ts';
import { apiTurns } from './api-turns.ts';
import { executeApiErrors } from './errors.ts';
import { executeMethod } from './execute-method.ts';
import type { Backends, Execution } from './integrations/backends.ts';
import { methodRequest } from './request/method-request.ts';
import { requestPathOf } from './request/request-path.ts';
import { type RequestIds, requestIds } from './request-ids.ts';
import type { Refused } from './response/custom-gateway-response.ts';
import { gatewayResponse } from './response/gateway-response.ts';
import { type Reached, refusedRequest } from './response/refused-request.ts';
import type { Addressed } from './stage/address.ts';
import { effectiveMethod, matchResource, type Route } from './stage/match-resource.ts';
import { resolveStage } from './stage/resolve-stage.ts';
import type { StageRegistry } from './stage/stage-registry.ts';
import type { StageSnapshot } from './stage/stage-snapshot.ts';

export interface DataPlaneOptions {
  readonly identity: Identity;
  readonly stages: StageRegistry;
  /** What integrations reach. */
  readonly backends: Backends;
  readonly trace: Trace<Verdict>;
  /** `observe` records denials and lets them through. */
  readonly auth: 'enforce' | 'observe';
  /** Denials say which kind of policy decided, as AWS's do since 2025. */
  readonly denialReasons: boolean;
  /** Takes what no step foresaw; the client gets an internal error. */
  readonly onDefect: (error: unknown) => void;
}

const anonymous: Outsider = { kind: 'anonymous' };

type Footprint = FootprintOf<SignatureRecord, Verdict>;

export type DataPlane = (request: RawRequest, addressed: Addressed) => HttpResponse | Promise<HttpResponse>;

/** The answer to a body over the limit, given before an API is looked at. */
export function requestTooLong(): HttpResponse {
  return gatewayResponse(executeApiErrors.requestTooLong(), requestIds());
}

/** The data plane: every request to a stage of an API takes these steps. It always answers. */
export function dataPlane(options: DataPlaneOptions): DataPlane {
  const { identity, stages, backends } = options;
  const turns = apiTurns();

  /** INVARIANT: promises nothing but where a back end is waited for: a mock is answered in the turn in which it is asked. */
  function walk(
    request: RawRequest,
    addressed: Addressed,
    ids: RequestIds,
    footprint: Footprint,
    reached: Reached,
  ): HttpResponse | Promise<HttpResponse> {
    const { path } = addressed;
    const httpMethod = effectiveMethod(request);
    const stage = resolveStage(stages, addressed); //                                      2 resolve-stage
    const route = matchResource(stage, httpMethod, path); //                               3 match-resource
    reached.stage = stage;
    reached.route = route;
    footprint.operation = operationName(stage, httpMethod, route);
    if (route?.method.authorizer) return walkAuthorized(request, addressed, ids, footprint, reached);
    const principal = authenticate(identity, request, stage, route, footprint.signature); // 4 authenticate
    reached.principal = principal;
    if (isSigner(principal)) identify(footprint, principal);
    authorize({ stage, principal, httpMethod, path, request, ruled: footprint }, options); // 5 authorize
    if (!route) throw executeApiErrors.resourceNotFound();
    const { method, pathParameters } = route;
    const requestPath = requestPathOf(request, addressed);
    const admitted = { ids, stage, method, httpMethod, pathParameters, principal, raw: request, requestPath, path };
    return executeMethod(methodRequest(admitted), () => executionOf(footprint, backends)); // 6, 7, 8
  }

  /** The same steps where an authorizer says who calls. */
  function walkAuthorized(
    request: RawRequest,
    addressed: Addressed,
    ids: RequestIds,
    footprint: Footprint,
    reached: Reached,
  ): HttpResponse | Promise<HttpResponse> {
    const { stage, route } = reached as Required<Reached>;
    const { path, apiId } = addressed;
    const found = { ids, stage, ...route!, httpMethod: effectiveMethod(request), path };
    const execution = executionOf(footprint, backends);
    const arrived = { ...found, principal: anonymous, raw: request, requestPath: requestPathOf(request, addressed) };
    const onVouched = (vouched: Vouched) => note(reached, vouched);
    const admitted = admit({ request: arrived, execution, ruled: footprint, onVouched }, options); // 4 authorizer, 5
    const execute = (entering: Admitted) => executeMethod(methodRequest(entering), () => execution); //       6, 7, 8
    if (!(admitted instanceof Promise)) return execute(admitted);
    return admitted.then((entering) => turns.take(apiId, () => execute(entering)));
  }

  return (request, addressed) => {
    const ids = requestIds();
    const footprint: Footprint = footprintOf('data', request, ids.requestId, signatureRecord());
    const reached: Reached = {};
    let response: HttpResponse | Promise<HttpResponse>;
    try {
      response = turns.take(addressed.apiId, () => walk(request, addressed, ids, footprint, reached));
    } catch (error) {
      const refused = refusedRequest(request, addressed, ids, reached);
      response = refuse(error, ids, footprint, options, refused); //                       9 gateway-response
    }
    if (response instanceof Promise) {
      const refused = () => refusedRequest(request, addressed, ids, reached);
      return waitFor(response, { request, ids, footprint, refused }, options);
    }
    options.trace.add(entryOf(footprint, hostName(request), response.status));
    return response;
  };
}

/** A request that waits for a back end. */
interface Waiting {
  readonly request: RawRequest;
  readonly ids: RequestIds;
  readonly footprint: Footprint;
  /** What a gateway response can speak of. */
  readonly refused: () => Refused | undefined;
}

async function waitFor(
  answer: Promise<HttpResponse>,
  { request, ids, footprint, refused }: Waiting,
  options: DataPlaneOptions,
): Promise<HttpResponse> {
  const response = await answer.catch((error) => refuse(error, ids, footprint, options, refused())); // 9 gateway-response
  options.trace.add(entryOf(footprint, hostName(request), response.status));
  return response;
}

/** `abc123/dev GET /pets/{id}`. Joined, not added up: what is kept for long should be in one piece. */
function operationName({ apiId, stageName }: StageSnapshot, httpMethod: string, route: Route | undefined): string {
  return [apiId, '/', stageName, ' ', httpMethod, ' ', route?.method.resourcePath ?? ''].join('');
}

function identify(footprint: Footprint, principal: Principal): void {
  footprint.principal = principal.arn;
  footprint.papers = papersOf(principal);
}

function note(reached: Reached, { principal, context }: Vouched): void {
  reached.principal = principal;
  reached.authorizer = context;
}

function executionOf(footprint: Footprint, backends: Backends): Execution {
  return { backends, asked: footprint, told: (reason, remedy) => tell(footprint, reason, remedy) };
}

/** The trace says what the client is not told, and what to do about it. */
function tell(footprint: Footprint, reason: string, remedy: string | undefined): void {
  const message = remedy === undefined ? reason : `${reason}: ${remedy}`;
  footprint.error = { code: 'InternalServerErrorException', message };
}

/** Anything but a catalogue's error is a defect of ours: reported, and answered without details. */
function refuse(
  error: unknown,
  ids: RequestIds,
  footprint: Footprint,
  { onDefect }: DataPlaneOptions,
  refused: Refused | undefined,
): HttpResponse {
  if (!(error instanceof AwsError)) onDefect(error);
  const shown = error instanceof AwsError ? error : executeApiErrors.internalServerError();
  // What is wrong with a body shows parts of it: a trace keeps none.
  const told = 'reason' in shown.members ? undefined : footprint.error?.message;
  footprint.error = { code: shown.code, message: told ?? shown.message };
  return gatewayResponse(shown, ids, refused);
}
