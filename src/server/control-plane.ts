import { AwsError } from '../core/errors.ts';
import { requestId as newRequestId } from '../core/ids.ts';
import { notImplemented } from '../core/not-implemented.ts';
import { isRegion } from '../core/regions.ts';
import { hostName, type RawRequest } from '../http/raw-request.ts';
import type { HttpResponse } from '../http/response.ts';
import { type Identity, type SignatureRecord, signatureRecord } from '../identity/identity.ts';
import { papersOf } from '../identity/papers.ts';
import type { Verdict } from '../identity/rulings/ruling.ts';
import type { Call, Service, Services, UnsignedCall } from '../services/service.ts';
import { entryOf, type Footprint as FootprintOf, footprintOf } from '../trace/footprint.ts';
import type { Trace } from '../trace/trace.ts';
import { errors as wireErrors } from '../wire/errors.ts';
import type { Routed, ServiceModel } from '../wire/model.ts';
import { encodeError, encodeOutput, identifyService, loadModel, route, validate } from '../wire/protocol.ts';
import { answerStranger } from './answer-stranger.ts';
import { authorizeCall } from './authorize-call.ts';
import { callOf } from './call-of.ts';
import type { AuthMode } from './configuration.ts';
import { requestDecoder } from './decoding/decode-request.ts';
import { dialectOf } from './dialect.ts';
import { othersTurn } from './others-turn.ts';

export interface ControlPlaneOptions {
  readonly identity: Identity;
  readonly services: Services;
  readonly trace: Trace<Verdict>;
  readonly auth: AuthMode;
  readonly onDefect: (error: unknown) => void;
}

type Footprint = FootprintOf<SignatureRecord, Verdict>;

/**
 * The control plane: every request to IAM, STS, API Gateway, Lambda and Logs takes these steps. Its error exits are
 * drawn in docs/lifecycle.md.
 */
export function controlPlane(options: ControlPlaneOptions): (request: RawRequest) => Promise<HttpResponse> {
  const { identity, services } = options;
  const decode = requestDecoder();

  async function walk(request: RawRequest, model: ServiceModel, footprint: Footprint): Promise<HttpResponse> {
    const service = await services[model.name]();
    const routed = route(model, request); //                                   2 wire      route
    await othersTurn(request.body);
    footprint.operation = `${model.name}:${routed.operation.name}`;
    const doorkeeper = { identity, unsigned: service.unsigned };
    const principal = authenticate(request, routed, footprint, doorkeeper); // 3 identity  authenticate
    const call = callOf(request, principal, footprint);
    refuseUnimplemented(service, routed);
    const input = await decode(routed, request); //                            4 wire      decode
    await othersTurn(request.body);
    validate(routed, input, service.constraints); //                           5 wire      validate
    const read = await readInput(service, routed, input, call);
    authorizeCall(service, routed, read, call, options); //                    6 identity  authorize
    const output = await service.perform(routed.operation.name, read, call); //  7 service operate
    await othersTurn();
    return encodeOutput(routed, output, footprint.requestId); //               8 wire      encode
  }

  return async (request) => {
    //                                                                         1 http      read-request
    const footprint: Footprint = footprintOf('control', request, newRequestId(), signatureRecord());
    const name = identifyService(request);
    const model = name && (await loadModel(name));
    const response = model
      ? await walk(request, model, footprint).catch((error) => refuse(error, model, footprint, options))
      : answerStranger(request, footprint, options);
    options.trace.add(entryOf(footprint, hostName(request), response.status));
    return response;
  };
}

interface Doorkeeper extends Pick<ControlPlaneOptions, 'identity'>, Pick<Service, 'unsigned'> {}

/** Where the input proves who calls, a signature is not needed, and not looked at when there is one. */
function authenticate(request: RawRequest, routed: Routed, footprint: Footprint, { identity, unsigned }: Doorkeeper) {
  const { service: model, operation } = routed;
  if (unsigned.includes(operation.name)) return undefined;
  const place = { service: model.signingName, dialect: dialectOf(model), acceptsRegion: isRegion };
  const principal = identity.authenticate(request, place, footprint.signature);
  footprint.principal = principal.arn;
  footprint.papers = papersOf(principal);
  return principal;
}

function refuseUnimplemented(service: Service, { operation }: Routed): void {
  if (!service.implemented.includes(operation.name)) throw notImplemented(`${service.name}:${operation.name}`);
}

/** Who may do it can depend on what a document brings along. An unsigned call brings none. */
async function readInput(service: Service, { operation }: Routed, input: unknown, call: Call | UnsignedCall) {
  return call.principal ? service.read(operation.name, input, call) : input;
}

/** Anything but a catalogue's error is a defect of ours: reported, and answered without details. */
function refuse(
  error: unknown,
  model: ServiceModel,
  footprint: Footprint,
  { onDefect }: ControlPlaneOptions,
): HttpResponse {
  if (!(error instanceof AwsError)) onDefect(error);
  const shown = error instanceof AwsError ? error : wireErrors.internalFailure();
  footprint.error = { code: shown.code, message: shown.message };
  return encodeError(model, shown, footprint.requestId);
}
