/** Documents of many styles: imported, exported and imported again. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  CreateDeploymentCommand,
  GetExportCommand,
  type GetExportCommandInput,
  ImportRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import { expect, test } from 'vitest';
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

const deployable = documents.filter((name) => !undeployable.includes(name));
const bodyOf = (name: string) => readFileSync(new URL(name, folder));

test.each(undeployable)('%s is imported, and cannot be deployed', async (name) => {
  const restApiId = await importNew(bodyOf(name));
  const deployed = gateway.send(new CreateDeploymentCommand({ restApiId }));
  await expect(deployed).rejects.toThrow(/doesn't contain any methods|No integration defined for method/);
});

async function expectTheSame(name: string, more: Partial<GetExportCommandInput>): Promise<void> {
  const first = await importNew(bodyOf(name));
  const again = await importNew(await exported(first, more));
  expect(await wholeApi(world, again)).toEqual(await wholeApi(world, first));
}

test.each(deployable)('%s is the same when it was exported as OpenAPI 3.0', async (name) => {
  await expectTheSame(name, {});
});

test.each(asYaml)('%s is the same when it was exported as YAML', async (name) => {
  await expectTheSame(name, { accepts: 'application/yaml' });
});

test.each(deployable.filter((name) => !ofTypes.includes(name)))(
  '%s is the same when it was exported as Swagger',
  async (name) => {
    await expectTheSame(name, { exportType: 'swagger' });
  },
);
