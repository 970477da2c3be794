import { methodArn } from '../../admission/method-arn.ts';
import type { MethodRequest } from '../../request/method-request.ts';

/**
 * What API Gateway calls a function for: the method and the resource as they are defined, a star for what may be any.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
export function sourceArn({ stage, method }: Pick<MethodRequest, 'stage' | 'method'>): string {
  const httpMethod = method.httpMethod === 'ANY' ? '*' : method.httpMethod;
  return methodArn(stage, httpMethod, method.resourcePath.slice(1).replace(/\{[^{}/]*\}/g, '*'));
}
