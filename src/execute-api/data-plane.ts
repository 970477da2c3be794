import { AwsError } from '../core/errors.ts';
import { hostName, type RawRequest } from '../http/raw-request.ts';
import type { HttpResponse } from '../http/response.ts';
import type { Identity } from '../identity/identity.ts';
import { papersOf } from '../identity/papers.ts';
import { isSigner, type Outsider, type Principal } from '../identity/principal.ts';
import type { Verdict } from '../identity/rulings/ruling.ts';
import { entryOf } from '../trace/footprint.ts';
import type { Trace } from '../trace/trace.ts';
import type { Admitted } from './admission/admitted.ts';
import type { AdmittedKey, ApiKeyRegistry } from './admission/api-key-registry.ts';
import { authenticate } from './admission/authenticate.ts';
import { authorize, type Invocation, mayInvalidateCache, refuseDenied } from './admission/authorize.ts';
import { askAuthorizer } from './admission/authorizers/ask-authorizer.ts';
import type { Vouched } from './admission/authorizers/vouched.ts';
import { checkApiKey } from './admission/check-api-key.ts';
import { apiTurns } from './api-turns.ts';
import { executeApiErrors } from './errors.ts';
import { executeMethod } from './execute-method.ts';
import type { Backends, Execution } from './integrations/backends.ts';
import type { ApiLogSink } from './logging/api-log-sink.ts';
import { type RequestLog, requestLog } from './logging/request-log.ts';
import type { StageLogs } from './logging/stage-logs.ts';
import { type EndpointPassage, passEndpoint, viaDomainKeys } from './network/pass-endpoint.ts';
import { describe, type Footprint, type Passage, passageOf } from './passage.ts';
import { compressed, decompressed } from './payload/compression.ts';
import { unpackedRoom } from './payload/unpacked-room.ts';
import { methodRequest } from './request/method-request.ts';
import { requestIds } from './request-ids.ts';
import { gatewayResponse } from './response/gateway-response.ts';
import type { Addressed } from './stage/address.ts';
import { matchResource, type Route } from './stage/match-resource.ts';
import { resolveStage } from './stage/resolve-stage.ts';
import type { StageRegistry } from './stage/stage-registry.ts';
import { operationOf, type StageSnapshot } from './stage/stage-snapshot.ts';
import { comeTo } from './way.ts';

export interface DataPlaneOptions {
  readonly identity: Identity;
  readonly stages: StageRegistry;
  readonly apiKeys: ApiKeyRegistry;
  /** What integrations reach. */
  readonly backends: Backends;
  /** Where stages log their requests. */
  readonly logs: ApiLogSink;
  readonly trace: Trace<Verdict>;
  /** `observe` records denials and lets them through. */
  readonly auth: 'enforce' | 'observe';
  /** Denials say which kind of policy decided, as AWS's do since 2025. */
  readonly denialReasons: boolean;
  /** Takes what no step foresaw; the client gets an internal error. */
  readonly onDefect: (error: unknown) => void;
}

type Answer = HttpResponse | Promise<HttpResponse>;

export type DataPlane = (request: RawRequest, addressed: Addressed) => Answer;

/** The answer to a body over the limit, given before an API is looked at. */
export function requestTooLong(): HttpResponse {
  return gatewayResponse(executeApiErrors.requestTooLong(), requestIds());
}

/**
 * The data plane: every request to a stage of an API takes these steps. It always answers.
 * INVARIANT: promises nothing but where something is waited for: a mock is answered in the turn in which it is asked.
 */
export function dataPlane(options: DataPlaneOptions): DataPlane {
  const { identity, stages, apiKeys, backends } = options;
  const turns = apiTurns();
  const unpacked = unpackedRoom();

  function walk(passage: Passage): Answer {
    const { request, addressed, footprint, httpMethod } = passage;
    const stage = resolveStage(stages, addressed); //                                       2 resolve-stage
    passage.stage = stage;
    if (stage.isCanary !== undefined)
      comeTo(footprint, 'canary', { passed: true, name: stage.isCanary ? 'canary' : 'production' });
    const route = matchResource(stage, httpMethod, addressed.path); //                      3 match-resource
    passage.route = route;
    footprint.operation = operationName(stage, httpMethod, route);
    if (stage.logs) passage.log = logOf(passage, stage, stage.logs);
    if (addressed.endpoint) passEndpoint(enteringBy(passage, stage), addressed.endpoint.policy, options);
    if (route?.method.authorizer) return walkAuthorized(passage, stage, route);
    const principal = authenticate(identity, request, stage, route, footprint.signature); // 4 authenticate
    identify(passage, principal);
    passage.log?.passed('authenticate');
    authorize(invocation(passage, stage), options); //                                      5 authorize
    passage.log?.passed('authorize');
    if (!route) throw executeApiErrors.resourceNotFound();
    return execute(passage, stage, route); //                                               6, 7, 8
  }

  /** The same steps where an authorizer says who calls. */
  function walkAuthorized(passage: Passage, stage: StageSnapshot, route: Route): Answer {
    const admit = ({ principal, context }: Vouched): Answer => {
      identify(passage, principal);
      passage.authorizer = context;
      passage.log?.passed('authorizer');
      authorize(invocation(passage, stage), options); //                                    5 authorize
      return execute(passage, stage, route); //                                             6, 7, 8
    };
    refuseDenied(invocation(passage, stage), options);
    passage.log?.asking();
    const vouched = askAuthorizer(describe(passage, stage, route.method), asking(passage, route)); // 4 authorizer
    if (!(vouched instanceof Promise)) return admit(vouched);
    return vouched.then(admit);
  }

  function asking({ footprint, log }: Passage, { method }: Route): Execution {
    const told: Execution['told'] = (reason, remedy) => {
      tell(footprint, `Authorizer ${method.authorizer?.label}: ${reason}`, remedy);
      log?.told(reason);
    };
    return { backends, asked: footprint, told, log: log?.authorizer, way: footprint };
  }

  function logOf(passage: Passage, stage: StageSnapshot, logs: StageLogs): RequestLog | undefined {
    const { route } = passage;
    return requestLog({
      ...{ stage, logs, route, sink: options.logs },
      describe: () => describe(passage, stage, route?.method),
    });
  }

  function execute(passage: Passage, stage: StageSnapshot, { method }: Route): Answer {
    const { footprint } = passage;
    if (method.authorizer) passage.log?.passed('authorize');
    if (method.apiKeyRequired) passage.key = checkedKey(passage, stage);
    footprint.apiKey = passage.key?.membership.member;
    const described = describe(passage, stage, method);
    const { minimumCompressionSize: minimum } = stage;
    return minimum === undefined ? run(passage, described) : runCoded(passage, described, minimum);
  }

  function checkedKey({ request, footprint, authorizer }: Passage, stage: StageSnapshot): AdmittedKey {
    const station = comeTo(footprint, 'apiKey');
    const key = checkApiKey(apiKeys, stage, request, authorizer?.usageIdentifierKey);
    Object.assign(station, { passed: true, name: key.apiKeyId });
    return key;
  }

  function run(passage: Passage, admitted: Admitted): Answer {
    const request = methodRequest(admitted);
    passage.log?.executing(request);
    const execution = () => ({ ...executionOf(passage, backends), mayInvalidate: () => maySayAnew(passage) });
    const work = () => executeMethod(request, execution);
    return admitted.method.isBrief ? work() : turns.take(admitted.stage.apiId, work);
  }

  function maySayAnew(passage: Passage): boolean {
    return passage.stage !== undefined && mayInvalidateCache(invocation(passage, passage.stage), options);
  }

  /** The same where payloads may come and go compressed. */
  async function runCoded(passage: Passage, admitted: Admitted, minimum: number): Promise<HttpResponse> {
    const raw = await decompressed(admitted.raw, minimum, unpacked);
    const grown = raw.body.length - admitted.raw.body.length;
    return unpacked.during(grown, async () => compressed(await run(passage, { ...admitted, raw }), raw, minimum));
  }

  function leave({ request, footprint, log }: Passage, response: HttpResponse): HttpResponse {
    log?.answered(response);
    options.trace.add(entryOf(footprint, hostName(request), response.status));
    return response;
  }

  return (request, addressed) => {
    const passage = passageOf(request, addressed);
    const refused = (error: unknown) => leave(passage, refuse(error, passage, options)); // 9 gateway-response
    try {
      const answer = walk(passage);
      return answer instanceof Promise
        ? answer.then((response) => leave(passage, response), refused)
        : leave(passage, answer);
    } catch (error) {
      return refused(error);
    }
  };
}

/** `abc123/dev GET /pets/{id}`; ANY gives way to the method of the request. */
function operationName(stage: StageSnapshot, httpMethod: string, route: Route | undefined): string {
  const { method } = route ?? {};
  return method?.httpMethod === httpMethod ? method.operation : operationOf(stage, httpMethod, method?.resourcePath);
}

function identify(passage: Passage, principal: Principal | Outsider): void {
  passage.principal = principal;
  if (!isSigner(principal)) return;
  passage.footprint.principal = principal.arn;
  passage.footprint.papers = papersOf(principal);
}

function enteringBy({ request, addressed, httpMethod, footprint }: Passage, stage: StageSnapshot): EndpointPassage {
  const { path, custom } = addressed;
  return { request, stage, httpMethod, path, domain: custom?.domain, ruled: footprint, record: footprint.signature };
}

function invocation(
  { request, addressed, httpMethod, principal, footprint }: Passage,
  stage: StageSnapshot,
): Invocation {
  const keys = viaDomainKeys(addressed.custom?.domain);
  return { stage, principal, httpMethod, path: addressed.path, request, keys, ruled: footprint };
}

function executionOf({ footprint, log }: Passage, backends: Backends): Execution {
  const told: Execution['told'] = (reason, remedy) => {
    tell(footprint, reason, remedy);
    log?.told(reason);
  };
  return { backends, asked: footprint, told, log: log?.integration, way: footprint };
}

/** The trace says what the client is not told, and what to do about it. */
function tell(footprint: Footprint, reason: string, remedy: string | undefined): void {
  const message = remedy === undefined ? reason : `${reason}: ${remedy}`;
  footprint.error = { code: 'InternalServerErrorException', message };
}

/** Anything but a catalogue's error is a defect of ours: reported, and answered without details. */
function refuse(error: unknown, passage: Passage, { onDefect }: DataPlaneOptions): HttpResponse {
  const { footprint, ids, stage, route } = passage;
  if (!(error instanceof AwsError)) onDefect(error);
  const shown = error instanceof AwsError ? error : executeApiErrors.internalServerError();
  footprint.error = { code: shown.code, message: traced(shown, footprint.error?.message) };
  passage.log?.refused(shown);
  return gatewayResponse(shown, ids, stage && describe(passage, stage, route?.method));
}

/** What the trace says of a failure. INVARIANT: what is wrong with a body shows parts of it: a trace keeps none. */
function traced({ members, message }: AwsError, told: string | undefined): string {
  const { decided, reason } = members;
  if (decided !== undefined) return String(decided);
  const shown = message.replace(/^(Could not parse request body into json): .*$/s, '$1');
  return reason === undefined ? (told ?? shown) : shown;
}
