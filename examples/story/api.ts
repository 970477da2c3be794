import {
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  CreateStageCommand,
  DeleteRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  UpdateMethodCommand,
} from '@aws-sdk/client-api-gateway';
import type { Cleanup } from './cleanup.ts';
import type { World } from './world.ts';

/** The API of the story: GET and POST on the root, GET on /pets, all answered by MOCK integrations. */
export interface Api {
  readonly id: string;
  readonly methods: readonly { readonly resourceId: string; readonly httpMethod: string }[];
}

export const hello = '{"statusCode": 200, "message": "Hello, world!"}';

export async function createApi(world: World, cleanup: Cleanup): Promise<Api> {
  const { id: restApiId } = await world.apigateway.send(new CreateRestApiCommand({ name: `${world.prefix}api` }));
  cleanup.later(`REST API ${restApiId}`, () => world.apigateway.send(new DeleteRestApiCommand({ restApiId })));
  const { items } = await world.apigateway.send(new GetResourcesCommand({ restApiId }));
  const parentId = items?.find(({ path }) => path === '/')?.id;
  const pets = await world.apigateway.send(new CreateResourceCommand({ restApiId, parentId, pathPart: 'pets' }));
  const methods = [
    { resourceId: parentId ?? '', httpMethod: 'GET' },
    { resourceId: parentId ?? '', httpMethod: 'POST' },
    { resourceId: pets.id ?? '', httpMethod: 'GET' },
  ];
  for (const method of methods) await putMockMethod(world, { restApiId, ...method });
  return { id: restApiId ?? '', methods };
}

async function putMockMethod(
  { apigateway }: World,
  method: { restApiId: string | undefined; resourceId: string; httpMethod: string },
): Promise<void> {
  await apigateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
  await apigateway.send(new PutMethodResponseCommand({ ...method, statusCode: '200' }));
  const requestTemplates = { 'application/json': '{"statusCode": 200}' };
  await apigateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }));
  const responseTemplates = { 'application/json': hello };
  await apigateway.send(new PutIntegrationResponseCommand({ ...method, statusCode: '200', responseTemplates }));
}

export async function deploy({ apigateway }: World, api: Api, stageName: string): Promise<string> {
  const { id } = await apigateway.send(new CreateDeploymentCommand({ restApiId: api.id, stageName }));
  return id ?? '';
}

export async function addStage(
  { apigateway }: World,
  api: Api,
  stageName: string,
  deploymentId: string,
): Promise<void> {
  await apigateway.send(new CreateStageCommand({ restApiId: api.id, stageName, deploymentId }));
}

/** Sets AWS_IAM on every method of the draft. */
export async function protect({ apigateway }: World, api: Api): Promise<void> {
  const patchOperations = [{ op: 'replace' as const, path: '/authorizationType', value: 'AWS_IAM' }];
  for (const method of api.methods) {
    await apigateway.send(new UpdateMethodCommand({ restApiId: api.id, ...method, patchOperations }));
  }
}
