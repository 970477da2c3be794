import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  type Resource,
  UpdateMethodCommand,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultAccount, defaultHost } from '../configuration.ts';
import { type RunningServer, startServer } from '../start-server.ts';

const token = 'the-token-of-the-tests';
const headers = { authorization: `Bearer ${token}` };
let server: RunningServer;
let gateway: APIGatewayClient;

beforeAll(async () => {
  server = await startServer({
    host: defaultHost,
    port: 0,
    dataFolder: undefined,
    preparedRuntimes: '',
    account: defaultAccount,
    auth: 'enforce',
    denialReasons: true,
    authorizationIds: false,
    rootKey: undefined,
    consoleToken: token,
  });
  const answer = await fetch(`${server.url}/_sekisho/accounts/${defaultAccount}/credentials`, { headers });
  const credentials = (await answer.json()) as { accessKeyId: string; secretAccessKey: string };
  gateway = new APIGatewayClient({ endpoint: server.url, region: 'us-east-1', credentials });
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

  const answer = await fetch(`${server.url}/_sekisho/apis/${restApiId}/stages/prod-1/deployed`, { headers });
  expect(answer.status).toBe(200);
  const { resources } = (await answer.json()) as { resources: Resource[] };
  expect(resources).toEqual(items);
  expect(resources[0]?.resourceMethods?.['GET']?.authorizationType).toBe('NONE');
});

test('a stage that there is not is told so', async () => {
  const answer = await fetch(`${server.url}/_sekisho/apis/nothing000/stages/prod/deployed`, { headers });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({ message: 'There is no stage prod of an API nothing000.' });
});
