import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateRequestValidatorCommand,
  CreateRestApiCommand,
  DeleteGatewayResponseCommand,
  GetGatewayResponseCommand,
  GetModelsCommand,
  GetRequestValidatorsCommand,
  GetResourcesCommand,
  PutGatewayResponseCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  type Resource,
  UpdateMethodCommand,
  UpdateRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StartedServer, startedServer } from '../testing/started-server.ts';

let server: StartedServer;
let gateway: APIGatewayClient;

beforeAll(async () => {
  server = await startedServer();
  gateway = new APIGatewayClient(server.client);
});
afterAll(() => server.close());

test('what a stage serves is shown as it was deployed, in the shape of GetResources', async () => {
  const { id: restApiId, rootResourceId: resourceId } = await gateway.send(new CreateRestApiCommand({ name: 'a' }));
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  await gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  await gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK' }));
  await gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'prod-1' }));
  const { items } = await gateway.send(new GetResourcesCommand({ restApiId, embed: ['methods'] }));
  const patchOperations = [{ op: 'replace' as const, path: '/authorizationType', value: 'AWS_IAM' }];
  await gateway.send(new UpdateMethodCommand({ ...method, patchOperations }));

  const answer = await server.ask(`apis/${restApiId}/stages/prod-1/deployed`);
  expect(answer.status).toBe(200);
  const { resources } = (await answer.json()) as { resources: Resource[] };
  expect(resources).toEqual(items);
  expect(resources[0]?.resourceMethods?.['GET']?.authorizationType).toBe('NONE');
});

test('what methods share is shown as it was deployed, each in the shape of its own operation', async () => {
  const settings = { binaryMediaTypes: ['image/png'], minimumCompressionSize: 10 };
  const made = await gateway.send(new CreateRestApiCommand({ name: 'b', ...settings }));
  const { id: restApiId } = made;
  await gateway.send(new CreateRequestValidatorCommand({ restApiId, name: 'v', validateRequestBody: true }));
  const responseType = 'THROTTLED';
  await gateway.send(new PutGatewayResponseCommand({ restApiId, responseType, statusCode: '430' }));
  const [models, validators, responses] = await Promise.all([
    gateway.send(new GetModelsCommand({ restApiId })),
    gateway.send(new GetRequestValidatorsCommand({ restApiId })),
    gateway.send(new GetGatewayResponseCommand({ restApiId, responseType })),
  ]);
  const { items } = await gateway.send(new GetResourcesCommand({ restApiId }));
  const method = { restApiId, resourceId: items?.[0]?.id, httpMethod: 'GET' };
  await gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  await gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK' }));
  await gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
  await gateway.send(new DeleteGatewayResponseCommand({ restApiId, responseType }));
  const patchOperations = [{ op: 'add' as const, path: '/binaryMediaTypes/image~1gif' }];
  await gateway.send(new UpdateRestApiCommand({ restApiId, patchOperations }));

  const answer = await server.ask(`apis/${restApiId}/stages/dev/deployed`);
  const { $metadata: _, ...throttled } = responses;
  expect(await answer.json()).toMatchObject({
    api: { ...settings, apiKeySource: 'HEADER', endpointConfiguration: made.endpointConfiguration },
    authorizers: [],
    models: models.items,
    requestValidators: validators.items,
    gatewayResponses: [throttled],
  });
});

test('a stage that there is not is told so', async () => {
  const answer = await server.ask('apis/nothing000/stages/prod/deployed');
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ message: 'There is no stage prod of an API nothing000.' });
});
