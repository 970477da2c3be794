import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateApiKeyCommand,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  CreateUsagePlanCommand,
  CreateUsagePlanKeyCommand,
  GetApiKeyCommand,
  GetUsageCommand,
  UpdateUsageCommand,
} from '@aws-sdk/client-api-gateway';
import { afterAll, expect, test } from 'vitest';
import { makeKeyedMock } from './keyed-mock.ts';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'api-keys-'));
const value = 'a-key-that-nobody-else-has-0123456789';
let server: SpawnedServer | undefined;

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An API that asks for a key, and a plan of four requests a day with that key. */
async function makeApi({ gateway }: SpawnedServer) {
  const { id: restApiId = '', rootResourceId: resourceId = '' } = await gateway.send(
    new CreateRestApiCommand({ name: 'pets' }),
  );
  await makeKeyedMock(gateway, { restApiId, resourceId, httpMethod: 'GET' });
  await gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
  const { id: usagePlanId = '' } = await gateway.send(
    new CreateUsagePlanCommand({
      name: 'plan',
      apiStages: [{ apiId: restApiId, stage: 'dev' }],
      quota: { limit: 4, period: 'MONTH' },
    }),
  );
  const { id: keyId = '' } = await gateway.send(new CreateApiKeyCommand({ value, enabled: true }));
  await gateway.send(new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType: 'API_KEY' }));
  return { path: `/restapis/${restApiId}/dev/_user_request_/`, usagePlanId, keyId };
}

test('what keys have used survives a restart, as their values do, which are sealed', async () => {
  server = await spawnServer(folder);
  const { path, usagePlanId, keyId } = await makeApi(server);
  const get = async () => {
    const headers = { 'x-api-key': value };
    return (await fetch(`${server?.options.endpoint}${path}`, { headers })).status;
  };
  const used = async () => {
    const date = new Date().toISOString().slice(0, 10);
    const command = new GetUsageCommand({ usagePlanId, startDate: date, endDate: date });
    return (await server?.gateway.send(command))?.items?.[keyId];
  };
  expect([await get(), await get(), await get()]).toEqual([200, 200, 200]);
  expect(await used()).toEqual([[3, 1]]);
  await server.stop();
  for (const name of ['state.db', 'state.db-wal']) expect(textOf(join(folder, name))).not.toContain(value);

  server = await spawnServer(folder);
  expect(await used()).toEqual([[3, 1]]);
  expect([await get(), await get()]).toEqual([200, 429]);
  const key = await server.gateway.send(new GetApiKeyCommand({ apiKey: keyId, includeValue: true }));
  expect(key.value).toBe(value);

  const patchOperations = [{ op: 'replace', path: '/remaining', value: '1' } as const];
  await server.gateway.send(new UpdateUsageCommand({ usagePlanId, keyId, patchOperations }));
  // An extension is on the disk when it is answered.
  await server.stop('SIGKILL');
  server = await spawnServer(folder);
  expect([await get(), await get()]).toEqual([200, 429]);
  expect(await (await server.ask('requests')).text()).not.toContain(value);
}, 60_000);

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
