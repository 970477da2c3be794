import type { AwsError } from '../../core/errors.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { Routed, ServiceModel } from '../model.ts';
import { encodeJson } from './encode-json.ts';
import { errorBody } from './json-error-body.ts';

/** awsJson1.1: the whole output is the body, which is empty for an operation without output. */
export function encodeAwsJsonOutput(routed: Routed, output: unknown, requestId: string): HttpResponse {
  const { output: shape } = routed.operation;
  return answer(200, requestId, shape ? JSON.stringify(encodeJson(shape, output)) : '');
}

/** The error's name is in the body, as `__type`; every error of the client's is a 400, failed authentication too. */
export function encodeAwsJsonError(service: ServiceModel, error: AwsError, requestId: string): HttpResponse {
  const body = JSON.stringify({ __type: error.code, ...errorBody(service, error) });
  return answer(error.status < 500 ? 400 : error.status, requestId, body);
}

function answer(status: number, requestId: string, body: string): HttpResponse {
  const headers = [
    ['x-amzn-RequestId', requestId],
    ['Content-Type', 'application/x-amz-json-1.1'],
  ] as const;
  return { status, headers, body };
}
