import {
  type APIGatewayClient,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';

interface NewMethod {
  readonly restApiId: string;
  readonly resourceId: string;
  readonly httpMethod: string;
  readonly authorizationType: string;
}

/** A method that works at once: MOCK, answering 200 with a body, or with nothing where that is empty. */
export async function createMockMethod(gateway: APIGatewayClient, method: NewMethod, answer: string): Promise<void> {
  const { authorizationType, ...key } = method;
  const requestTemplates = { 'application/json': '{"statusCode": 200}' };
  await gateway.send(new PutMethodCommand({ ...key, authorizationType }));
  await gateway.send(new PutMethodResponseCommand({ ...key, statusCode: '200' }));
  await gateway.send(new PutIntegrationCommand({ ...key, type: 'MOCK', requestTemplates }));
  const responseTemplates: Record<string, string> = answer === '' ? {} : { 'application/json': answer };
  await gateway.send(new PutIntegrationResponseCommand({ ...key, statusCode: '200', responseTemplates }));
}
