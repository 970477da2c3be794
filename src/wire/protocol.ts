import type { AwsError } from '../core/errors.ts';
import type { RawRequest } from '../http/raw-request.ts';
import type { HttpResponse } from '../http/response.ts';
import { decodeJson } from './decode/decode-json.ts';
import { decodeQuery } from './decode/decode-query.ts';
import { decodeRest } from './decode/decode-rest.ts';
import { parseBody } from './decode/json-body.ts';
import { jsonDialectOf } from './decode/json-dialect.ts';
import { encodeAwsJsonError, encodeAwsJsonOutput } from './encode/encode-aws-json.ts';
import { encodeQueryError, encodeQueryOutput } from './encode/encode-query.ts';
import { encodeRestError, encodeRestOutput } from './encode/encode-rest.ts';
import type { Protocol, Routed, ServiceModel } from './model.ts';

export { arrived, movedWith } from './decode/transfer-input.ts';
export { identifyService } from './identify-service.ts';
export { loadModel, loadModels, type Models } from './load-models.ts';
export { route } from './route.ts';
export { encodeStrangerError } from './strangers/encode-stranger-error.ts';
export { readStranger, type Stranger } from './strangers/read-stranger.ts';
export { validate } from './validate.ts';

interface Codec {
  readonly decode: (routed: Routed, request: RawRequest) => unknown;
  readonly encodeOutput: (routed: Routed, output: unknown, requestId: string) => HttpResponse;
  readonly encodeError: (service: ServiceModel, error: AwsError, requestId: string) => HttpResponse;
}

const codecs: Readonly<Record<Protocol, Codec>> = {
  awsQuery: { decode: decodeQuery, encodeOutput: encodeQueryOutput, encodeError: encodeQueryError },
  restJson1: { decode: decodeRest, encodeOutput: encodeRestOutput, encodeError: encodeRestError },
  'awsJson1.1': { decode: decodeAwsJson, encodeOutput: encodeAwsJsonOutput, encodeError: encodeAwsJsonError },
};

/**
 * The typed input of a request, of the interfaces in `models/{service}.ts`; members that it lacks are absent.
 * Throws SerializationException (JSON) or MalformedInput (query) for values that do not fit their shapes.
 */
export function decode(routed: Routed, request: RawRequest): unknown {
  return codecs[routed.service.protocol].decode(routed, request);
}

/** Whether decoding parses the body as JSON, which takes time when it is large. */
export function parsesBody({ service, operation }: Routed): boolean {
  if (service.protocol !== 'restJson1') return service.protocol === 'awsJson1.1';
  const members = [...(operation.input?.members.values() ?? [])];
  return members.some(
    ({ location, shape }) => location === 'body' || (location === 'payload' && shape.kind !== 'blob'),
  );
}

function decodeAwsJson({ service, operation }: Routed, { body }: RawRequest): unknown {
  const value = parseBody(service.name, body);
  return operation.input ? decodeJson(operation.input, value, jsonDialectOf(service.name)) : {};
}

/** The answer to a request whose operation succeeded. */
export function encodeOutput(routed: Routed, output: unknown, requestId: string): HttpResponse {
  return codecs[routed.service.protocol].encodeOutput(routed, output, requestId);
}

/** The answer to a request that failed, at whichever step. Never throws. */
export function encodeError(service: ServiceModel, error: AwsError, requestId: string): HttpResponse {
  return codecs[service.protocol].encodeError(service, error, requestId);
}
