import {
  type APIGatewayClient,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';

/** A method that asks for an API key and answers 200. */
export async function makeKeyedMock(
  gateway: APIGatewayClient,
  method: { readonly restApiId: string; readonly resourceId: string; readonly httpMethod: string },
): Promise<void> {
  const response = { ...method, statusCode: '200' };
  await gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE', apiKeyRequired: true }));
  await gateway.send(new PutMethodResponseCommand(response));
  const requestTemplates = { 'application/json': '{"statusCode": 200}' };
  await gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }));
  await gateway.send(new PutIntegrationResponseCommand(response));
}
