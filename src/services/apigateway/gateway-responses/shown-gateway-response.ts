import { type GatewayResponseType, gatewayResponseOf } from '../../../core/gateway-responses.ts';
import type { GatewayResponse } from '../../../wire/models/apigateway.ts';
import type { RestApiDocument } from '../documents.ts';

/** As operations answer it: also of a type that was not customised. */
export function shownGatewayResponse(
  { gatewayResponses = {} }: RestApiDocument,
  responseType: GatewayResponseType,
): GatewayResponse {
  const { statusCode, responseParameters, responseTemplates, defaultResponse } = gatewayResponseOf(
    gatewayResponses,
    responseType,
  );
  return {
    responseType,
    statusCode,
    responseParameters: { ...responseParameters },
    responseTemplates: { ...responseTemplates },
    defaultResponse,
  };
}
