import { readFileSync } from 'node:fs';
import {
  CreateDeploymentCommand,
  GetExportCommand,
  GetModelsCommand,
  GetResourcesCommand,
  ImportRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import { expect, test } from 'vitest';
import { apigatewayFixture } from '../testing/apigateway-fixture.ts';

const { gateway } = await apigatewayFixture();

test('try', async () => {
  const body = readFileSync('test/openapi/petstore-swagger.json');
  const { $metadata, ...api } = await gateway.send(new ImportRestApiCommand({ body, failOnWarnings: true }));
  console.log(api);
  const restApiId = api.id ?? '';
  const { items } = await gateway.send(new GetResourcesCommand({ restApiId, embed: ['methods'] }));
  console.log(JSON.stringify(items, null, 1));
  console.log((await gateway.send(new GetModelsCommand({ restApiId }))).items);
  await gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
  const out = await gateway.send(new GetExportCommand({ restApiId, stageName: 'dev', exportType: 'swagger', parameters: { extensions: 'apigateway' } }));
  console.log(out.contentDisposition, Buffer.from(out.body!).toString());
  const yaml = await gateway.send(new GetExportCommand({ restApiId, stageName: 'dev', exportType: 'oas30', accepts: 'application/yaml' }));
  console.log(Buffer.from(yaml.body!).toString());
});
