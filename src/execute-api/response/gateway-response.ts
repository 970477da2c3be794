import type { AwsError } from '../../core/errors.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RequestIds } from '../request-ids.ts';
import { type GatewayResponseRow, gatewayResponses, gatewayResponseType } from './gateway-responses.ts';

/** The answer to any failure: the default template of its type, and the headers that say what and which it was. */
export function gatewayResponse(error: AwsError, ids: RequestIds): HttpResponse {
  const row: GatewayResponseRow = gatewayResponses[gatewayResponseType(error.status, error.code)];
  const [before, after] = row.body;
  return {
    status: row.status ?? error.status,
    headers: [
      ['Content-Type', 'application/json'],
      ['x-amzn-RequestId', ids.requestId],
      ['x-amzn-ErrorType', error.code],
      ['x-amz-apigw-id', ids.extendedRequestId],
    ],
    body: before + JSON.stringify(error.message) + after,
  };
}
