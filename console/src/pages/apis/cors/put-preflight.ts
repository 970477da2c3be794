import {
  type APIGatewayClient,
  DeleteMethodCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';
import { type AllowedCallers, preflightParameters } from './cors-headers.ts';

interface ResourceKey {
  readonly restApiId: string;
  readonly resourceId: string;
}

/**
 * An OPTIONS method that answers preflight requests by itself, in the place of one that there was.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
export async function putPreflight(
  gateway: APIGatewayClient,
  resource: ResourceKey,
  allowed: AllowedCallers,
  isThere: boolean,
): Promise<void> {
  const key = { ...resource, httpMethod: 'OPTIONS' };
  const responseParameters = preflightParameters(allowed);
  const declared = Object.fromEntries(Object.keys(responseParameters).map((name) => [name, false]));
  const response = { ...key, statusCode: '200' };
  const responseModels = { 'application/json': 'Empty' };
  const requestTemplates = { 'application/json': '{"statusCode": 200}' };
  if (isThere) await gateway.send(new DeleteMethodCommand(key));
  await gateway.send(new PutMethodCommand({ ...key, authorizationType: 'NONE' }));
  await gateway.send(new PutMethodResponseCommand({ ...response, responseParameters: declared, responseModels }));
  await gateway.send(new PutIntegrationCommand({ ...key, type: 'MOCK', requestTemplates }));
  await gateway.send(new PutIntegrationResponseCommand({ ...response, responseParameters }));
}
