/** Documents of many styles: imported, exported and imported again. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  CreateDeploymentCommand,
  GetExportCommand,
  type GetExportCommandInput,
  ImportRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import { describe, expect, test } from 'vitest';
import { apigatewayFixture } from '../testing/apigateway-fixture.ts';
import { wholeApi } from '../testing/whole-api.ts';

const world = await apigatewayFixture();
const { gateway } = world;
const folder = new URL('../../../../test/openapi/', import.meta.url);
const documents = readdirSync(folder).filter((name) => name !== 'version-3.1.yaml');
/** What has no method, or no integration, cannot be deployed. */
const undeployable = ['empty-paths.json', 'no-integrations.json'];
const asYaml = ['cdk-spec.json', 'unicode.json', 'with-policy.yaml'];
/** Swagger 2.0 has one model for a body, whatever its type: what is said of types is lost. */
const ofTypes = ['inline-models.json', 'all-methods.yaml'];

async function importNew(body: Uint8Array): Promise<string> {
  const { id = '' } = await gateway.send(new ImportRestApiCommand({ body }));
  return id;
}

async function exported(restApiId: string, more: Partial<GetExportCommandInput>): Promise<Uint8Array> {
  await gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
  const parameters = { extensions: 'apigateway' };
  const asked = { restApiId, stageName: 'dev', exportType: 'oas30', parameters, ...more };
  return (await gateway.send(new GetExportCommand(asked))).body ?? new Uint8Array();
}

test('there are twenty', () => {
  expect(documents).toHaveLength(20);
});

describe.each(documents)('%s', (name) => {
  const body = readFileSync(new URL(name, folder));

  test.skipIf(!undeployable.includes(name))('is imported, and cannot be deployed', async () => {
    const restApiId = await importNew(body);
    const deployed = gateway.send(new CreateDeploymentCommand({ restApiId }));
    await expect(deployed).rejects.toThrow(/doesn't contain any methods|No integration defined for method/);
  });

  test.skipIf(undeployable.includes(name))('is the same when it was exported as OpenAPI 3.0', async () => {
    const first = await importNew(body);
    const again = await importNew(await exported(first, {}));
    expect(await wholeApi(world, again)).toEqual(await wholeApi(world, first));
  });

  test.skipIf(!asYaml.includes(name))('is the same when it was exported as YAML', async () => {
    const first = await importNew(body);
    const again = await importNew(await exported(first, { accepts: 'application/yaml' }));
    expect(await wholeApi(world, again)).toEqual(await wholeApi(world, first));
  });

  test.skipIf([...undeployable, ...ofTypes].includes(name))('is the same when it was exported as Swagger', async () => {
    const first = await importNew(body);
    const again = await importNew(await exported(first, { exportType: 'swagger' }));
    expect(await wholeApi(world, again)).toEqual(await wholeApi(world, first));
  });
});
