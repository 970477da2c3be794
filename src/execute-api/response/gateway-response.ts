import type { AwsError } from '../../core/errors.ts';
import { gatewayResponseStatuses } from '../../core/gateway-responses.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RequestIds } from '../request-ids.ts';
import { customGatewayResponse, type Refused } from './custom-gateway-response.ts';
import { defaultBodies, gatewayResponseType, messageString } from './gateway-responses.ts';

/**
 * The answer to any failure: that of its type, and the headers that say what and which it was. `refused` is the request
 * where its API is known; what the API customises needs it.
 */
export function gatewayResponse(error: AwsError, ids: RequestIds, refused?: Refused): HttpResponse {
  const type = gatewayResponseType(error);
  const [before, after] = defaultBodies[type];
  const plain: HttpResponse = {
    status: gatewayResponseStatuses[type] ?? error.status,
    headers: [
      ['Content-Type', 'application/json'],
      ['x-amzn-RequestId', ids.requestId],
      ['x-amzn-ErrorType', error.code],
      ['x-amz-apigw-id', ids.extendedRequestId],
    ],
    body: before + messageString(error) + after,
  };
  const custom = refused?.stage.gatewayResponses.get(type);
  return custom && refused ? customGatewayResponse(plain, custom, { error, type, refused }) : plain;
}
