import {
  APIGatewayClient,
  CreateResourceCommand,
  CreateRestApiCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';
import { type ControlPlane, startControlPlane } from '../../../../test/sdk-harness.ts';
import { authorizerTester } from '../../../execute-api/authorizer-tester.ts';
import { methodTester } from '../../../execute-api/method-tester.ts';
import { schemaTools } from '../../../execute-api/schema/schema-tools.ts';
import { noBackends } from '../../../execute-api/testing/no-backends.ts';
import { clientCertificate } from '../../../http/tls/client-certificate.ts';
import { apigatewayService } from '../apigateway-service.ts';
import { usageLedger } from '../usage-plans/usage-ledger.ts';

export interface ApigatewayFixture extends ControlPlane {
  readonly client: ControlPlane['client'];
  readonly gateway: APIGatewayClient;
}

export interface MadeApi {
  readonly restApiId: string;
  readonly rootId: string;
}

/** The control plane with API Gateway alone, and a real client that signs as the root user. */
export async function apigatewayFixture(): Promise<ApigatewayFixture> {
  const onDefect = (error: unknown) => {
    throw error;
  };
  const tester = methodTester(noBackends, onDefect);
  const testers = authorizerTester(noBackends, onDefect);
  const plane = await startControlPlane((parts) => ({
    apigateway: apigatewayService({
      ...parts,
      methodTester: tester,
      authorizerTester: testers,
      schemaTools,
      logs: { append: () => true },
      usageLedger: usageLedger(parts.store),
      makeCertificate: clientCertificate,
    }),
  }));
  return { ...plane, gateway: plane.client(APIGatewayClient) };
}

export async function makeApi({ gateway }: Pick<ApigatewayFixture, 'gateway'>, name = 'pets'): Promise<MadeApi> {
  const { id = '', rootResourceId = '' } = await gateway.send(new CreateRestApiCommand({ name }));
  return { restApiId: id, rootId: rootResourceId };
}

export async function makeResource(
  { gateway }: Pick<ApigatewayFixture, 'gateway'>,
  { restApiId, rootId }: MadeApi,
  pathPart: string,
): Promise<string> {
  const { id = '' } = await gateway.send(new CreateResourceCommand({ restApiId, parentId: rootId, pathPart }));
  return id;
}

/** What tests of methods and their parts begin with: an API with a resource `pets`, and the place of a GET there. */
export interface PetsWorld {
  readonly world: ApigatewayFixture;
  readonly api: MadeApi;
  readonly petsId: string;
  readonly method: { readonly restApiId: string; readonly resourceId: string; readonly httpMethod: string };
}

export async function petsWorld(): Promise<PetsWorld> {
  const world = await apigatewayFixture();
  const api = await makeApi(world);
  const petsId = await makeResource(world, api, 'pets');
  return { world, api, petsId, method: { restApiId: api.restApiId, resourceId: petsId, httpMethod: 'GET' } };
}

/** GET with a mock that answers 200. */
export async function makeMock(
  { gateway }: Pick<ApigatewayFixture, 'gateway'>,
  restApiId: string,
  resourceId: string,
  template = '{"ok":true}',
): Promise<void> {
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  await gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  await gateway.send(
    new PutMethodResponseCommand({
      ...method,
      statusCode: '200',
      responseParameters: { 'method.response.header.X-A': false },
    }),
  );
  const requestTemplates = { 'application/json': '{"statusCode": 200}' };
  await gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }));
  const responseTemplates = { 'application/json': template };
  await gateway.send(new PutIntegrationResponseCommand({ ...method, statusCode: '200', responseTemplates }));
}
