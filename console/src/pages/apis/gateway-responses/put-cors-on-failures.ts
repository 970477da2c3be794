import { type APIGatewayClient, type GatewayResponse, PutGatewayResponseCommand } from '@aws-sdk/client-api-gateway';
import type { AllowedCallers } from '../cors/cors-headers.ts';
import { gatewayParameters } from './gateway-headers.ts';

/** The types that the others fall back to. */
const families = ['DEFAULT_4XX', 'DEFAULT_5XX'] as const;

/** Sets the headers of CORS on the answers that failures fall back to; what they say else stays. */
export async function putCorsOnFailures(
  gateway: APIGatewayClient,
  restApiId: string,
  known: readonly GatewayResponse[],
  { origin, headers }: Pick<AllowedCallers, 'origin' | 'headers'>,
): Promise<void> {
  const added = gatewayParameters({
    'Access-Control-Allow-Origin': `'${origin}'`,
    ...(headers && { 'Access-Control-Allow-Headers': `'${headers}'` }),
  });
  for (const responseType of families) {
    const before = known.find((each) => each.responseType === responseType);
    const { statusCode, responseTemplates, responseParameters } = before ?? {};
    const wanted = { responseTemplates, responseParameters: { ...responseParameters, ...added } };
    const key = { restApiId, responseType, ...(statusCode && { statusCode }) };
    await gateway.send(new PutGatewayResponseCommand({ ...key, ...wanted }));
  }
}
