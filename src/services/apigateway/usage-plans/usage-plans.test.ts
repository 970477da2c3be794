import {
  CreateApiKeyCommand,
  CreateDeploymentCommand,
  CreateUsagePlanCommand,
  type CreateUsagePlanCommandInput,
  CreateUsagePlanKeyCommand,
  DeleteApiKeyCommand,
  DeleteStageCommand,
  DeleteUsagePlanCommand,
  DeleteUsagePlanKeyCommand,
  GetUsageCommand,
  GetUsagePlanCommand,
  GetUsagePlanKeyCommand,
  GetUsagePlanKeysCommand,
  GetUsagePlansCommand,
  type PatchOperation,
  UpdateUsageCommand,
  UpdateUsagePlanCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { makeMock, type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';
import { usageLedger } from './usage-ledger.ts';

let world: PetsWorld['world'];
let apiId: string;

beforeEach(async () => {
  const pets = await petsWorld();
  world = pets.world;
  apiId = pets.api.restApiId;
  await makeMock(world, apiId, pets.petsId);
  for (const stageName of ['dev', 'prod']) {
    await world.gateway.send(new CreateDeploymentCommand({ restApiId: apiId, stageName }));
  }
});

async function create(more: Partial<CreateUsagePlanCommandInput> = {}) {
  const { $metadata, ...plan } = await world.gateway.send(new CreateUsagePlanCommand({ name: 'plan', ...more }));
  return { status: $metadata.httpStatusCode, plan, usagePlanId: plan.id ?? '' };
}
async function makeKey(name = 'key') {
  const { id = '', value } = await world.gateway.send(new CreateApiKeyCommand({ name, enabled: true }));
  return { id, value };
}
const join = (usagePlanId: string, keyId: string, keyType = 'API_KEY') =>
  world.gateway.send(new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType }));
const keysOf = async (usagePlanId: string, nameQuery?: string) =>
  (await world.gateway.send(new GetUsagePlanKeysCommand({ usagePlanId, nameQuery }))).items;
const update = (usagePlanId: string, ...patchOperations: PatchOperation[]) =>
  world.gateway.send(new UpdateUsagePlanCommand({ usagePlanId, patchOperations }));
const stageOf = (stage: string) => ({ apiId, stage });

describe('recorded (10-10-2024)', () => {
  test('a plan without anything has no stages', async () => {
    const { status, plan } = await create();
    expect([status, plan]).toEqual([201, { apiStages: [], id: plan.id, name: 'plan' }]);
  });

  test('keys of a plan show their values; a key that is deleted leaves it', async () => {
    const { usagePlanId } = await create();
    expect(await keysOf(usagePlanId)).toEqual([]);
    const { id, value } = await makeKey('test-key-1');
    const { $metadata, ...joined } = await join(usagePlanId, id);
    const shown = { id, name: 'test-key-1', type: 'API_KEY', value };
    expect([$metadata.httpStatusCode, joined]).toEqual([201, shown]);
    expect(await keysOf(usagePlanId, 'test-key')).toEqual([shown]);
    expect(await keysOf(usagePlanId, 'TEST-key')).toEqual([]);
    await world.gateway.send(new DeleteApiKeyCommand({ apiKey: id }));
    expect(await keysOf(usagePlanId)).toEqual([]);
  });

  test('a plan that there is not has no keys', async () => {
    expect(await keysOf('bad-id')).toEqual([]);
  });

  test('limits are set where there were none (20-03-2024)', async () => {
    const { usagePlanId } = await create({ apiStages: [stageOf('dev')] });
    const changed = await update(
      usagePlanId,
      { op: 'replace', path: '/throttle/burstLimit', value: '100' },
      { op: 'replace', path: '/throttle/rateLimit', value: '200' },
    );
    expect(changed).toMatchObject({ apiStages: [stageOf('dev')], throttle: { burstLimit: 100, rateLimit: 200 } });
  });
});

describe('reported by users', () => {
  test('a plan with stages is not deleted', async () => {
    const { usagePlanId } = await create({ apiStages: [stageOf('dev')] });
    const remove = () => world.gateway.send(new DeleteUsagePlanCommand({ usagePlanId }));
    await expect(remove()).rejects.toMatchObject({
      name: 'BadRequestException',
      message: `Cannot delete Usage Plan ${usagePlanId} because there are API Stages associated with it, including ${apiId}:dev`,
    });
    await update(usagePlanId, { op: 'remove', path: '/apiStages', value: `${apiId}:dev` });
    expect((await remove()).$metadata.httpStatusCode).toBe(202);
  });

  test('a patch that there is not is answered with those that there are', async () => {
    const { usagePlanId } = await create();
    await expect(update(usagePlanId, { op: 'remove', path: `/apiStages/${apiId}:dev` })).rejects.toMatchObject({
      message: `Invalid patch path  '/apiStages/${apiId}:dev' specified for op 'remove'. Must be one of: [/apiStages, /quota, /throttle, /productCode, /apiStages/<apidId:stageName>/throttle/<resourcePath>/<httpMethod>, /apiStages/<apidId:stageName>/throttle]`,
    });
  });

  test.each([[{ apiId: '', stage: 'dev' }], [{ stage: 'dev' }], [{ apiId: 'a', stage: '' }]])(
    '%j is no stage',
    async (stage) => {
      await expect(create({ apiStages: [stage] })).rejects.toMatchObject({
        name: 'BadRequestException',
        message: 'Invalid API Stage {api: %s, stage: %s} specified for usageplan %s',
      });
    },
  );
});

describe('a plan', () => {
  const whole = {
    description: 'd',
    throttle: { rateLimit: 0.5, burstLimit: 1 },
    quota: { limit: 10, offset: 0, period: 'DAY' },
    tags: { a: '1' },
  } as const;

  test('is shown as it was made', async () => {
    const apiStages = [{ ...stageOf('dev'), throttle: { '/pets/GET': { rateLimit: 2, burstLimit: 1 } } }];
    const { plan, usagePlanId } = await create({ ...whole, apiStages });
    expect(plan).toEqual({ id: usagePlanId, name: 'plan', ...whole, apiStages });
    const read = await world.gateway.send(new GetUsagePlanCommand({ usagePlanId }));
    expect(read).toMatchObject(plan);
    expect((await world.gateway.send(new GetUsagePlansCommand({}))).items).toEqual([plan]);
  });

  test.each<[PatchOperation, object]>([
    [{ op: 'replace', path: '/name', value: 'n' }, { name: 'n' }],
    [{ op: 'replace', path: '/quota/limit', value: '7' }, { quota: { limit: 7, offset: 0, period: 'DAY' } }],
    [{ op: 'replace', path: '/productCode', value: 'p' }, { productCode: 'p' }],
    [{ op: 'add', path: '/throttle/rateLimit', value: '3.5' }, { throttle: { rateLimit: 3.5, burstLimit: 1 } }],
  ])('%j', async (patch, changed) => {
    const { usagePlanId } = await create(whole);
    expect(await update(usagePlanId, patch)).toMatchObject(changed);
  });

  test('is rid of quota and throttle', async () => {
    const { usagePlanId } = await create(whole);
    const { $metadata, ...plan } = await update(
      usagePlanId,
      { op: 'remove', path: '/quota' },
      { op: 'remove', path: '/throttle' },
    );
    expect(plan).toEqual({ id: usagePlanId, name: 'plan', description: 'd', apiStages: [], tags: { a: '1' } });
  });

  test.each(['/pets/GET', '~1pets/GET'])('limits the method %s of a stage', async (method) => {
    const { usagePlanId } = await create();
    const path = `/apiStages/${apiId}:dev/throttle/${method}`;
    const limited = await update(
      usagePlanId,
      { op: 'add', path: '/apiStages', value: `${apiId}:dev` },
      { op: 'replace', path: `${path}/rateLimit`, value: '2' },
      { op: 'replace', path: `${path}/burstLimit`, value: '1' },
    );
    const throttle = { '/pets/GET': { rateLimit: 2, burstLimit: 1 } };
    expect(limited.apiStages).toEqual([{ ...stageOf('dev'), throttle }]);
    expect((await update(usagePlanId, { op: 'remove', path })).apiStages).toEqual([stageOf('dev')]);
  });

  test.each<[string, Partial<CreateUsagePlanCommandInput>]>([
    ['a name', { name: ' ' }],
    ['a period', { quota: { limit: 1 } }],
    ['a known period', { quota: { limit: 1, period: 'YEAR' as 'DAY' } }],
    ['an offset of the week', { quota: { limit: 1, period: 'WEEK', offset: 7 } }],
    ['an offset of the month', { quota: { limit: 1, period: 'MONTH', offset: 28 } }],
    ['no offset of a day', { quota: { limit: 1, period: 'DAY', offset: 1 } }],
    ['a limit', { quota: { period: 'DAY' } }],
    ['a rate', { throttle: { rateLimit: -1 } }],
    ['a burst', { throttle: { burstLimit: -1 } }],
  ])('unverified: needs %s', async (_, more) => {
    await expect(create(more)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test.each(['x', '', '-1', 'NaN', 'Infinity'])('unverified: %j is no rate', async (value) => {
    const { usagePlanId } = await create();
    const patch = { op: 'replace', path: '/throttle/rateLimit', value } as const;
    await expect(update(usagePlanId, patch)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('unverified: is not made with a stage that there is not', async () => {
    await expect(create({ apiStages: [{ apiId: 'nobody', stage: 'dev' }] })).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  test('unverified: a stage that is gone can still leave it', async () => {
    const { usagePlanId } = await create({ apiStages: [stageOf('dev')] });
    await world.gateway.send(new DeleteStageCommand({ restApiId: apiId, stageName: 'dev' }));
    const changed = await update(usagePlanId, { op: 'remove', path: '/apiStages', value: `${apiId}:dev` });
    expect(changed.apiStages).toEqual([]);
  });
});

describe('unverified: keys in plans', () => {
  test('a key is found in its plan, and leaves it', async () => {
    const { usagePlanId } = await create();
    const { id: keyId } = await makeKey();
    await join(usagePlanId, keyId);
    expect(await world.gateway.send(new GetUsagePlanKeyCommand({ usagePlanId, keyId }))).toMatchObject({ id: keyId });
    const of = async (key: string) => (await world.gateway.send(new GetUsagePlansCommand({ keyId: key }))).items;
    expect([(await of(keyId))?.length, (await of('other'))?.length]).toEqual([1, 0]);
    await world.gateway.send(new DeleteUsagePlanKeyCommand({ usagePlanId, keyId }));
    await expect(world.gateway.send(new GetUsagePlanKeyCommand({ usagePlanId, keyId }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  test('a key joins once, and is there', async () => {
    const { usagePlanId } = await create();
    const { id } = await makeKey();
    await join(usagePlanId, id);
    await expect(join(usagePlanId, id)).rejects.toMatchObject({ name: 'ConflictException' });
    await expect(join(usagePlanId, 'nobody')).rejects.toMatchObject({
      message: 'Invalid API Key identifier specified',
    });
    await expect(join(usagePlanId, id, 'OTHER')).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('a key opens a stage through one plan alone', async () => {
    const { id } = await makeKey();
    const first = await create({ apiStages: [stageOf('dev')] });
    const second = await create({ apiStages: [stageOf('dev')] });
    const third = await create({ apiStages: [stageOf('prod')] });
    await join(first.usagePlanId, id);
    await join(third.usagePlanId, id);
    await expect(join(second.usagePlanId, id)).rejects.toMatchObject({ name: 'ConflictException' });
    const patch = { op: 'add', path: '/apiStages', value: `${apiId}:dev` } as const;
    await expect(update(third.usagePlanId, patch)).rejects.toMatchObject({ name: 'ConflictException' });
  });
});

describe('unverified: usage', () => {
  const today = () => new Date(world.clock.now).toISOString().slice(0, 10);

  async function planWithKey() {
    const { usagePlanId } = await create({ quota: { limit: 10, period: 'DAY' } });
    const { id: keyId } = await makeKey();
    await join(usagePlanId, keyId);
    return { usagePlanId, keyId };
  }

  test('a day without requests has the whole quota', async () => {
    const { usagePlanId, keyId } = await planWithKey();
    const asked = { usagePlanId, startDate: today(), endDate: today() };
    expect(await world.gateway.send(new GetUsageCommand(asked))).toMatchObject({
      ...asked,
      items: { [keyId]: [[0, 10]] },
    });
  });

  test.each([
    ['2025-01-01', '2025-04-01', undefined],
    ['2025-01-01', '2025-04-02', 'The usage of at most 90 days can be asked for'],
    ['0001-01-01', '9999-12-31', 'The usage of at most 90 days can be asked for'],
    ['2025-01-02', '2025-01-01', 'The start date must not be after the end date'],
    ['2025-02-30', '2025-03-01', 'Invalid date specified. Must be YYYY-MM-DD'],
  ])('from %s to %s', async (startDate, endDate, text) => {
    const { usagePlanId } = await planWithKey();
    const asked = world.gateway.send(new GetUsageCommand({ usagePlanId, startDate, endDate }));
    const told = await asked.then(
      () => undefined,
      (error) => error.message,
    );
    expect(told).toBe(text);
  });

  test('an extension is what remains now, and survives', async () => {
    const { usagePlanId, keyId } = await planWithKey();
    const patchOperations = [{ op: 'replace', path: '/remaining', value: '99' } as const];
    const extended = await world.gateway.send(new UpdateUsageCommand({ usagePlanId, keyId, patchOperations }));
    expect(extended.items).toEqual({ [keyId]: [[0, 99]] });
    const read = usageLedger(world.store).usageOf({ account, region, usagePlanId, keyId });
    expect(read).toMatchObject({ granted: 89, days: { [today()]: [0, 99] } });
  });

  test.each([
    ['add', '/remaining', '1'],
    ['replace', '/limit', '1'],
    ['replace', '/remaining', 'x'],
    ['replace', '/remaining', ''],
  ] as const)('%s %s %j is refused', async (op, path, value) => {
    const key = await planWithKey();
    const command = new UpdateUsageCommand({ ...key, patchOperations: [{ op, path, value }] });
    await expect(world.gateway.send(command)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test.each([
    ['2025-02-30', '2025-03-01'],
    ['today', 'today'],
    ['2025-03-02', '2025-03-01'],
    ['2024-01-01', '2025-01-01'],
  ])('from %s to %s is refused', async (startDate, endDate) => {
    const { usagePlanId } = await planWithKey();
    const command = new GetUsageCommand({ usagePlanId, startDate, endDate });
    await expect(world.gateway.send(command)).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});
