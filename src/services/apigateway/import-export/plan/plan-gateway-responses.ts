import type { PutGatewayResponseRequest } from '../../../../wire/models/apigateway.ts';
import type { Definition } from '../read/definition.ts';
import { objectOf, textOf } from '../read/untyped.ts';
import { textMap } from './text-map.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-gateway-responses.html */
export function planGatewayResponses({ root }: Definition): Omit<PutGatewayResponseRequest, 'restApiId'>[] {
  return Object.entries(objectOf(root['x-amazon-apigateway-gateway-responses'])).map(([responseType, value]) => {
    const { statusCode, responseParameters, responseTemplates } = objectOf(value);
    const status = textOf(statusCode);
    return {
      responseType,
      ...(status !== undefined && { statusCode: status }),
      responseParameters: textMap(responseParameters) ?? {},
      responseTemplates: textMap(responseTemplates) ?? {},
    };
  });
}
