import { APIGateway } from '@aws-sdk/client-api-gateway';
import { startMeasuredServer } from '../gateway/measured-server.ts';

const region = 'eu-west-1';

/** Fills a data folder with so many deployed APIs of twenty resources, each from a document; returns their ids. */
export async function importApis(product: string, folder: string, count: number): Promise<string[]> {
  const { endpoint, credentials, stop } = await startMeasuredServer(product, folder);
  const client = new APIGateway({ region, endpoint, credentials });
  const ids: string[] = [];
  const numbers = Array.from({ length: count }, (_, at) => at);
  const worker = async () => {
    for (let at = numbers.pop(); at !== undefined; at = numbers.pop()) ids.push(await importApi(client, at));
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  await stop();
  return ids;
}

async function importApi(client: APIGateway, at: number): Promise<string> {
  const { id: restApiId = '' } = await client.importRestApi({ body: Buffer.from(JSON.stringify(document(at))) });
  await client.createDeployment({ restApiId, stageName: 'dev' });
  return restApiId;
}

function document(at: number): object {
  const names = Array.from({ length: 19 }, (_, of) => `/things${of}`);
  const paths = Object.fromEntries(['/', ...names].map((path) => [path, { get: method() }]));
  return { swagger: '2.0', info: { title: `api-${at}`, version: '1' }, paths };
}

function method(): object {
  return {
    'x-amazon-apigateway-auth': { type: 'AWS_IAM' },
    responses: { 200: { description: 'ok' } },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      responses: { default: { statusCode: '200', responseTemplates: { 'application/json': '{"pets": []}' } } },
    },
  };
}
