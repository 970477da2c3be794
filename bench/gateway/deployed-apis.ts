import {
  type APIGatewayClient,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway';

/** Deploys so many APIs of one MOCK method each, ten at a time. */
export async function makeDeployedApis(client: APIGatewayClient, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, at) => `api-${at}`);
  const worker = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) await makeDeployedApi(client, name);
  };
  await Promise.all(Array.from({ length: 10 }, worker));
}

async function makeDeployedApi(client: APIGatewayClient, name: string): Promise<void> {
  const { id: restApiId } = await client.send(new CreateRestApiCommand({ name }));
  const { items } = await client.send(new GetResourcesCommand({ restApiId }));
  const method = { restApiId, resourceId: items?.[0]?.id, httpMethod: 'GET' };
  await client.send(new PutMethodCommand({ ...method, authorizationType: 'AWS_IAM' }));
  const requestTemplates = { 'application/json': '{"statusCode": 200}' };
  await client.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }));
  await client.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
}
