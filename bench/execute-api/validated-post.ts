import {
  CreateDeploymentCommand,
  CreateModelCommand,
  CreateRequestValidatorCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway';
import type { World } from '../../examples/story/world.ts';
import { startChildServer } from '../back-ends/child-server.ts';
import { type ApiAddress, raceOn } from './runners.ts';

export const schema = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  type: 'object',
  required: ['customer', 'lines'],
  properties: {
    customer: {
      type: 'object',
      required: ['id', 'name'],
      properties: { id: { type: 'integer', minimum: 1 }, name: { type: 'string', maxLength: 80 } },
    },
    lines: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['sku', 'count'],
        properties: {
          sku: { type: 'string', pattern: '^[A-Z]{3}-[0-9]{4}$' },
          count: { type: 'integer', minimum: 1, maximum: 100 },
          kind: { enum: ['fish', 'dog', 'cat'] },
        },
      },
    },
    note: { type: 'string' },
  },
};

/** Signed POSTs of 1 kB, the body held against a model, through HTTP_PROXY to a local back end. */
export async function validatedPost(): Promise<void> {
  const backEnd = await startChildServer('bare-back-end.ts');
  const bare = await startChildServer('bare-proxy.ts', backEnd.origin);
  const makeApi = (world: World) => makeOrders(world, backEnd.origin);
  await raceOn({ figure: 'validated-post', bare, makeApi, body: order }).finally(() => {
    bare.stop();
    backEnd.stop();
  });
}

/** 1,024 bytes. */
export function order(at: number): string {
  const kinds = ['fish', 'dog', 'cat'];
  const line = (of: number) => ({ sku: `PET-${1000 + of}`, count: 1 + (of % 9), kind: kinds[of % 3] });
  const lines = Array.from({ length: 12 }, (_, of) => line(of));
  const whole = { customer: { id: at + 1, name: 'Ada Lovelace' }, lines, note: '' };
  return JSON.stringify({ ...whole, note: 'n'.repeat(1024 - JSON.stringify(whole).length) });
}

export async function makeOrders({ apigateway, invokeUrl }: World, uri: string): Promise<ApiAddress> {
  const { id: restApiId = '' } = await apigateway.send(new CreateRestApiCommand({ name: 'orders' }));
  const { items } = await apigateway.send(new GetResourcesCommand({ restApiId }));
  const model = { restApiId, name: 'Order', contentType: 'application/json', schema: JSON.stringify(schema) };
  await apigateway.send(new CreateModelCommand(model));
  const validator = await apigateway.send(
    new CreateRequestValidatorCommand({ restApiId, name: 'body', validateRequestBody: true }),
  );
  const method = { restApiId, resourceId: items?.[0]?.id, httpMethod: 'POST' };
  const requestModels = { 'application/json': 'Order' };
  const validated = { requestModels, requestValidatorId: validator.id };
  await apigateway.send(new PutMethodCommand({ ...method, authorizationType: 'AWS_IAM', ...validated }));
  await apigateway.send(
    new PutIntegrationCommand({ ...method, type: 'HTTP_PROXY', integrationHttpMethod: 'POST', uri }),
  );
  await apigateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
  return { apiId: restApiId, url: new URL(invokeUrl(restApiId, 'dev', '/')) };
}
