import { apigatewayErrors } from '../errors.ts';

const httpMethods: ReadonlySet<string> = new Set(['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'ANY']);

/** The methods that a client, or an integration, can use. Throws BadRequestException. */
export function checkHttpMethod(httpMethod: string): void {
  if (httpMethods.has(httpMethod)) return;
  throw apigatewayErrors.badRequest(`Invalid HttpMethod specified. Valid options are ${[...httpMethods].join(',')}`);
}
