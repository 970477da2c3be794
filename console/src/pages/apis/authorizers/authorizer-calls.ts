import type { CallSource } from '../integration/function-permission.ts';

interface OwnApi {
  readonly account: string;
  readonly region: string;
  readonly restApiId: string;
}

/**
 * For what API Gateway calls the function of an authorizer.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html
 */
export function authorizerCalls({ account, region, restApiId }: OwnApi, authorizerId: string): CallSource {
  const arn = `arn:aws:execute-api:${region}:${account}:${restApiId}/authorizers/${authorizerId}`;
  return { account, asked: arn, granted: arn, statement: `apigateway-${restApiId}-authorizer` };
}
