import {
  type ApiKey,
  CreateApiKeyCommand,
  type CreateApiKeyCommandInput,
  CreateUsagePlanCommand,
  DeleteApiKeyCommand,
  GetApiKeyCommand,
  GetApiKeysCommand,
  type GetApiKeysCommandInput,
  GetTagsCommand,
  GetUsagePlanKeysCommand,
  ImportApiKeysCommand,
  TagResourceCommand,
  UpdateApiKeyCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { type ApigatewayFixture, apigatewayFixture } from '../testing/apigateway-fixture.ts';

let world: ApigatewayFixture;

beforeEach(async () => {
  world = await apigatewayFixture();
});

const value = 'apikey1234abcdefghij0123456789';
const create = (more: CreateApiKeyCommandInput = {}) => world.gateway.send(new CreateApiKeyCommand(more));
const list = async (asked: GetApiKeysCommandInput = {}) =>
  (await world.gateway.send(new GetApiKeysCommand(asked))).items ?? [];
const names = (keys: readonly ApiKey[]) => keys.map(({ name }) => name).sort();
const importFile = (text: string, failOnWarnings = false) =>
  world.gateway.send(new ImportApiKeysCommand({ format: 'csv', body: Buffer.from(text), failOnWarnings }));

// https://github.com/aws/aws-sdk-go/issues/2342: accounts of today have keys of no other kind.
test.each([true, false])(
  'the id is not the value, whether asked for or not: generateDistinctId %s',
  async (generateDistinctId) => {
    const key = await create({ name: 'k', generateDistinctId, value: 'a-value-of-twenty-characters' });
    expect(key.value).toBe('a-value-of-twenty-characters');
    expect(key.id).toMatch(/^[a-z0-9]{10}$/);
  },
);

describe('recorded (10-10-2024)', () => {
  test('a key is off unless it is switched on, and shows its value when it is made', async () => {
    const { $metadata, ...key } = await create({ name: 'k' });
    expect($metadata.httpStatusCode).toBe(201);
    expect(Object.keys(key).sort()).toEqual(
      ['createdDate', 'enabled', 'id', 'lastUpdatedDate', 'name', 'stageKeys', 'value'].sort(),
    );
    expect(key).toMatchObject({ enabled: false, name: 'k', stageKeys: [] });
  });

  test('lists show no value', async () => {
    await create({ name: 'k' });
    const [key] = await list();
    expect(Object.keys(key ?? {}).sort()).toEqual(
      ['createdDate', 'enabled', 'id', 'lastUpdatedDate', 'name', 'stageKeys'].sort(),
    );
  });

  test.each([
    ['test-key-', ['test-key-1', 'test-key-2']],
    ['test-key-2', ['test-key-2']],
    ['TEST-KEY-', []],
    ['st-key-1', []],
    ['st-key', []],
  ])('nameQuery %s is how names begin, in their case', async (nameQuery, found) => {
    for (const name of ['test-key-1', 'test-key-2']) await create({ name });
    expect(names(await list({ nameQuery }))).toEqual(found);
  });

  test('pages go on where the last one ended', async () => {
    for (const name of ['a', 'b']) await create({ name });
    const first = await world.gateway.send(new GetApiKeysCommand({ limit: 1 }));
    const second = await world.gateway.send(new GetApiKeysCommand({ limit: 1, position: first.position }));
    expect(names([...(first.items ?? []), ...(second.items ?? [])])).toEqual(['a', 'b']);
    expect([typeof first.position, second.position]).toEqual(['string', undefined]);
  });
});

describe('values', () => {
  test('users report: two keys with one value are refused', async () => {
    await create({ value });
    await expect(create({ value })).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'API Key already exists',
      $metadata: { httpStatusCode: 409 },
    });
  });

  test('of two keys with one value that are made at once one is refused', async () => {
    const made = await Promise.allSettled([create({ value }), create({ value }), importFile(`name,key\na,${value}`)]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await list()).toHaveLength(1);
  });

  test('a value is shown to those who ask for it', async () => {
    const { id: apiKey } = await create({ value, customerId: 'c' });
    const shown = async (includeValue: boolean) =>
      (await world.gateway.send(new GetApiKeyCommand({ apiKey, includeValue }))).value;
    expect([await shown(true), await shown(false)]).toEqual([value, undefined]);
    expect((await list({ includeValues: true, customerId: 'c' })).map((key) => key.value)).toEqual([value]);
    expect(await list({ customerId: 'd' })).toEqual([]);
  });
});

test('a key is changed, tagged and deleted', async () => {
  const { id: apiKey, lastUpdatedDate } = await create({ value, tags: { a: '1' } });
  world.clock.now += 5000;
  const replace = (path: string, text: string) => ({ op: 'replace', path, value: text }) as const;
  const patchOperations = [replace('/name', 'n'), replace('/description', 'd'), replace('/enabled', 'true')];
  const changed = await world.gateway.send(new UpdateApiKeyCommand({ apiKey, patchOperations }));
  expect(changed).toMatchObject({ id: apiKey, name: 'n', description: 'd', enabled: true });
  expect(changed.lastUpdatedDate?.getTime()).toBeGreaterThan(lastUpdatedDate?.getTime() ?? 0);
  const resourceArn = `arn:aws:apigateway:${region}::/apikeys/${apiKey}`;
  await world.gateway.send(new TagResourceCommand({ resourceArn, tags: { b: '2' } }));
  expect((await world.gateway.send(new GetTagsCommand({ resourceArn }))).tags).toEqual({ a: '1', b: '2' });
  const gone = await world.gateway.send(new DeleteApiKeyCommand({ apiKey }));
  expect(gone.$metadata.httpStatusCode).toBe(202);
  await expect(world.gateway.send(new GetApiKeyCommand({ apiKey }))).rejects.toMatchObject({
    name: 'NotFoundException',
    message: 'Invalid API Key identifier specified',
  });
});

test('stages of keys, which usage plans replaced, are not taken in silence', async () => {
  const stageKeys = [{ restApiId: 'a', stageName: 'b' }];
  await expect(create({ stageKeys })).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
});

describe('ImportApiKeys reads the files of its page', () => {
  test('the columns stand in any order and case', async () => {
    await importFile(`Key,name\n${value},MyFirstApiKey\n`);
    expect(await list({ includeValues: true })).toMatchObject([{ name: 'MyFirstApiKey', value, enabled: true }]);
  });

  test('a key joins its usage plans', async () => {
    const plans = [];
    for (const name of ['a', 'b'])
      plans.push((await world.gateway.send(new CreateUsagePlanCommand({ name }))).id ?? '');
    const { ids } = await importFile(`Enabled,Name,key,UsageplanIds\nfalse,MyFirstApiKey,${value},"${plans.join()}"`);
    expect(await list()).toMatchObject([{ id: ids?.[0], enabled: false }]);
    for (const usagePlanId of plans) {
      const { items } = await world.gateway.send(new GetUsagePlanKeysCommand({ usagePlanId }));
      expect(items).toMatchObject([{ id: ids?.[0], value }]);
    }
  });

  test('what is imported again overwrites what was there', async () => {
    const first = await importFile(`Name,key,description,Other\nA,${value},x,y`);
    const again = await importFile(`Name,key,description\nB,${value},"An ""imported"" key"`);
    expect(again.ids).toEqual(first.ids);
    expect(await list()).toMatchObject([{ name: 'B', description: 'An "imported" key' }]);
  });

  test('unverified: what cannot be used is a warning, and with failOnWarnings an error', async () => {
    const file = `name,key,usageplanids\na,short,\nb,${value},nowhere\nc,${value}c,`;
    const warnings = [
      'Row 1: API Key value should be at least 20 characters',
      'Row 2: Invalid Usage Plan ID specified',
    ];
    await expect(importFile(file, true)).rejects.toMatchObject({ name: 'BadRequestException' });
    expect(await list()).toEqual([]);
    expect(await importFile(file)).toMatchObject({ warnings });
    expect(names(await list())).toEqual(['c']);
  });

  test('unverified: no more rows are taken than there may be keys', async () => {
    await expect(importFile(`name,key\n${'a,b\n'.repeat(10_001)}`)).rejects.toMatchObject({
      name: 'LimitExceededException',
    });
  });

  test('unverified: without the columns Name and Key there is nothing to import', async () => {
    await expect(importFile('a,b\n1,2')).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});
