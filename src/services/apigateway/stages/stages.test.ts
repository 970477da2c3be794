import {
  CreateDeploymentCommand,
  type CreateDeploymentCommandInput,
  CreateStageCommand,
  type CreateStageCommandInput,
  DeleteDeploymentCommand,
  GetStageCommand,
  type PatchOperation,
  UpdateAccountCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { makeRole } from '../../lambda/testing/lambda-fixture.ts';
import { type ApigatewayFixture, apigatewayFixture, makeApi, makeMock } from '../testing/apigateway-fixture.ts';

let world: ApigatewayFixture;
let restApiId: string;

beforeEach(async () => {
  world = await apigatewayFixture();
  const api = await makeApi(world);
  restApiId = api.restApiId;
  await makeMock(world, restApiId, api.rootId);
});

async function deploy(more: Partial<CreateDeploymentCommandInput> = {}): Promise<string> {
  const { id = '' } = await world.gateway.send(new CreateDeploymentCommand({ restApiId, ...more }));
  return id;
}

const make = (more: Partial<CreateStageCommandInput> & { readonly deploymentId: string }) =>
  world.gateway.send(new CreateStageCommand({ restApiId, stageName: 'dev', ...more }));
const update = (...patchOperations: PatchOperation[]) =>
  world.gateway.send(new UpdateStageCommand({ restApiId, stageName: 'dev', patchOperations }));
const replace = (path: string, value: string): PatchOperation => ({ op: 'replace', path, value });
const stage = () => world.gateway.send(new GetStageCommand({ restApiId, stageName: 'dev' }));
const bad = (message: string) => ({ name: 'BadRequestException', message });

async function withLogRole(): Promise<void> {
  const value = await makeRole(world, 'logs', { service: 'apigateway.amazonaws.com' });
  await world.gateway.send(new UpdateAccountCommand({ patchOperations: [replace('/cloudwatchRoleArn', value)] }));
}

describe('canaries, as they were recorded (30-05-2025)', () => {
  const overrides = (testVar: string) => ({ percentTraffic: 50, stageVariableOverrides: { testVar } });

  test('a stage is made with one, its overrides change, and it goes', async () => {
    const [first, second] = [await deploy(), await deploy()];
    const canarySettings = { deploymentId: second, ...overrides('canary') };
    const made = await make({ deploymentId: first, variables: { testVar: 'default' }, canarySettings });
    const shown = { ...canarySettings, useStageCache: false };
    expect(made).toMatchObject({ deploymentId: first, canarySettings: shown, variables: { testVar: 'default' } });
    expect((await stage()).canarySettings).toEqual(shown);
    const changed = await update(replace('/canarySettings/stageVariableOverrides/testVar', 'updated'));
    expect(changed.canarySettings).toEqual({ ...shown, stageVariableOverrides: { testVar: 'updated' } });
    expect(await update({ op: 'remove', path: '/canarySettings' })).not.toHaveProperty('canarySettings');
    expect(await stage()).not.toHaveProperty('canarySettings');
  });

  test('a deployment becomes that of a stage, which stays where it was', async () => {
    const deploymentId = await deploy();
    await make({ deploymentId, variables: { testVar: 'default' } });
    const canary = await deploy({ stageName: 'dev', canarySettings: overrides('canary') });
    const shown = { deploymentId: canary, ...overrides('canary'), useStageCache: false };
    expect(await stage()).toMatchObject({ deploymentId, canarySettings: shown, variables: { testVar: 'default' } });
  });

  test('what is replaced of none makes one', async () => {
    const deploymentId = await deploy();
    const other = await deploy();
    await make({ deploymentId });
    expect((await update(replace('/canarySettings/deploymentId', other))).canarySettings).toEqual({
      ...{ deploymentId: other, percentTraffic: 0, useStageCache: false },
    });
    await update({ op: 'remove', path: '/canarySettings' });
    expect((await update(replace('/canarySettings/percentTraffic', '50'))).canarySettings).toEqual({
      ...{ deploymentId, percentTraffic: 50, useStageCache: false },
    });
  });

  test('is promoted by copies: variables that it does not override stay', async () => {
    const from = (place: string, path: string): PatchOperation => ({
      op: 'copy',
      from: `/canarySettings/${place}`,
      path,
    });
    await deploy({ stageName: 'dev', variables: { testVar: 'test', testVar2: 'test2' } });
    const stopped = [replace('/canarySettings/percentTraffic', '0.0'), from('deploymentId', '/deploymentId')];
    const copies = [...stopped, from('stageVariableOverrides', '/variables')];
    expect((await update(...copies)).canarySettings).toMatchObject({ percentTraffic: 0 });
    const canary = await deploy({ stageName: 'dev', canarySettings: overrides('override') });
    expect(await update(...copies)).toMatchObject({
      deploymentId: canary,
      variables: { testVar: 'override', testVar2: 'test2' },
      canarySettings: { deploymentId: canary, percentTraffic: 0, stageVariableOverrides: { testVar: 'override' } },
    });
  });

  test.each<[PatchOperation, string | RegExp]>([
    [
      { op: 'remove', path: '/canarySettings/stageVariableOverrides' },
      'Cannot remove method setting canarySettings/stageVariableOverrides because there is no method setting for this method ',
    ],
    [
      { op: 'remove', path: '/canarySettings/badPath' },
      'Cannot remove method setting canarySettings/badPath because there is no method setting for this method ',
    ],
    [
      { op: 'add', path: '/canarySettings/deploymentId', value: 'x' },
      'Invalid add operation with path: /canarySettings/deploymentId',
    ],
    [{ op: 'replace', path: '/canarySettings/deploymentId', value: 'deploy' }, 'Deployment id does not exist'],
    [
      { op: 'copy', from: '/variables', path: '/canarySettings/stageVariableOverrides' },
      'Invalid copy operation with path: /canarySettings/stageVariableOverrides and from /variables. Valid copy:path are [/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]',
    ],
  ])('%j is refused', async (patch, message) => {
    await deploy({ stageName: 'dev' });
    await expect(update(patch)).rejects.toMatchObject(bad(message as string));
  });

  test.each(['/canarySettings', '/canarySettings/badPath'])('replace %s is no path', async (path) => {
    await deploy({ stageName: 'dev' });
    await expect(update(replace(path, 'x'))).rejects.toMatchObject({
      message: expect.stringMatching(`^Invalid method setting path: ${path}\\. Must be one of: \\[/deploymentId, `),
    });
  });

  test('unverified: a deployment that a canary has cannot go', async () => {
    const deploymentId = await deploy();
    await make({ deploymentId: await deploy(), canarySettings: { deploymentId } });
    await expect(world.gateway.send(new DeleteDeploymentCommand({ restApiId, deploymentId }))).rejects.toMatchObject(
      bad('Active stages pointing to this deployment must be moved or deleted'),
    );
  });

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html
  test('unverified: a stage with one takes no other deployment', async () => {
    await deploy({ stageName: 'dev' });
    await deploy({ stageName: 'dev', canarySettings: overrides('canary') });
    await expect(deploy({ stageName: 'dev' })).rejects.toMatchObject({ name: 'BadRequestException' });
    await deploy({ stageName: 'dev', canarySettings: overrides('other') });
    await update({ op: 'remove', path: '/canarySettings' });
    await deploy({ stageName: 'dev' });
  });

  test.each(['-1', '100.5', 'x', '', 'Infinity'])('unverified: %j is no percentage', async (percent) => {
    await deploy({ stageName: 'dev' });
    await expect(update(replace('/canarySettings/percentTraffic', percent))).rejects.toMatchObject({
      name: 'BadRequestException',
    });
  });
});

describe('access logs', () => {
  const group = `arn:aws:logs:${region}:${account}:log-group:access`;
  const destination = replace('/accessLogSettings/destinationArn', group);
  const format = (value: string) => replace('/accessLogSettings/format', value);

  test('need the role of the account', async () => {
    await deploy({ stageName: 'dev' });
    const refused = bad('CloudWatch Logs role ARN must be set in account settings to enable logging');
    await expect(update(destination)).rejects.toMatchObject(refused);
    await expect(update(replace('/*/*/logging/loglevel', 'INFO'))).rejects.toMatchObject(refused);
    expect((await update(replace('/*/*/logging/loglevel', 'OFF'))).methodSettings).toHaveProperty('*/*');
  });

  test('are set, shown, and taken away whole', async () => {
    await withLogRole();
    await deploy({ stageName: 'dev' });
    const accessLogSettings = { destinationArn: group, format: '$context.requestId' };
    expect(await update(destination, format('$context.requestId'))).toMatchObject({ accessLogSettings });
    expect(await stage()).toMatchObject({ accessLogSettings });
    expect(await update({ op: 'remove', path: '/accessLogSettings' })).not.toHaveProperty('accessLogSettings');
  });

  test.each([
    [
      '$context.status',
      "Access Log format must include either $context.requestId or $context.extendedRequestId : '$context.status'",
    ],
    [
      '$context.requestIdx $context.requestId.x',
      "Access Log format must include either $context.requestId or $context.extendedRequestId : '$context.requestIdx $context.requestId.x'",
    ],
    [
      '$context.requestId\n$context.status',
      "Access Log format must be single line, new line character is allowed only at end of the format: '$context.requestId\n$context.status'",
    ],
  ])('unverified: a format of %j is refused', async (value, message) => {
    await withLogRole();
    await deploy({ stageName: 'dev' });
    await expect(update(format(value))).rejects.toMatchObject(bad(message));
  });

  test.each(['$context.extendedRequestId', '${context.requestId}', '$context.requestId $context.status\n'])(
    'unverified: a format of %j is taken',
    async (value) => {
      await withLogRole();
      await deploy({ stageName: 'dev' });
      expect((await update(format(value))).accessLogSettings?.format).toBe(value);
    },
  );

  test.each(['x', `arn:aws:s3:::logs`, `arn:aws:logs:${region}:${account}:log-group:`, `${group}:x`, `${group}\r\n`])(
    'unverified: %j is no log group',
    async (arn) => {
      await withLogRole();
      await deploy({ stageName: 'dev' });
      const asked = update(replace('/accessLogSettings/destinationArn', arn));
      await expect(asked).rejects.toMatchObject({ name: 'BadRequestException' });
    },
  );

  test('Data Firehose is named as not here', async () => {
    await withLogRole();
    await deploy({ stageName: 'dev' });
    const arn = `arn:aws:firehose:${region}:${account}:deliverystream/amazon-apigateway-a`;
    await expect(update(replace('/accessLogSettings/destinationArn', arn))).rejects.toMatchObject({
      name: 'NotImplementedException',
      message: expect.stringContaining('Firehose'),
    });
  });
});

describe('the cache of a stage', () => {
  test('is of a size, on and off', async () => {
    const deploymentId = await deploy();
    const made = await make({ deploymentId, cacheClusterEnabled: true, cacheClusterSize: '1.6' });
    const on = { cacheClusterEnabled: true, cacheClusterSize: '1.6', cacheClusterStatus: 'AVAILABLE' };
    expect(made).toMatchObject(on);
    const off = await update(replace('/cacheClusterEnabled', 'false'));
    expect(off).toMatchObject({ cacheClusterEnabled: false, cacheClusterStatus: 'NOT_AVAILABLE' });
    expect(await update(replace('/cacheClusterEnabled', 'true'))).toMatchObject(on);
    await expect(update(replace('/cacheClusterSize', '7'))).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('unverified: without a size it is the smallest', async () => {
    await deploy({ stageName: 'dev', cacheClusterEnabled: true });
    expect((await stage()).cacheClusterSize).toBe('0.5');
  });
});

describe('settings of methods', () => {
  test.each([
    ['/*/*/logging/loglevel', 'DEBUG'],
    ['/*/*/caching/ttlInSeconds', '3601'],
    ['/*/*/caching/ttlInSeconds', '-1'],
    ['/*/*/caching/ttlInSeconds', '1.5'],
    ['/*/*/caching/unauthorizedCacheControlHeaderStrategy', 'FAIL'],
  ])('unverified: %s takes no %j', async (path, value) => {
    await deploy({ stageName: 'dev' });
    await expect(update(replace(path, value))).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('are all of the page of the operation', async () => {
    await withLogRole();
    await deploy({ stageName: 'dev' });
    const set = (setting: string, value: string) => replace(`/~1pets/GET/${setting}`, value);
    const { methodSettings } = await update(
      ...[set('logging/loglevel', 'ERROR'), set('logging/dataTrace', 'true'), set('metrics/enabled', 'false')],
      ...[set('throttling/burstLimit', '7'), set('throttling/rateLimit', '7.5'), set('caching/enabled', 'true')],
      ...[set('caching/ttlInSeconds', '7'), set('caching/dataEncrypted', 'true')],
      set('caching/requireAuthorizationForCacheControl', 'false'),
      set('caching/unauthorizedCacheControlHeaderStrategy', 'FAIL_WITH_403'),
    );
    expect(methodSettings).toEqual({
      '~1pets/GET': {
        ...{ metricsEnabled: false, loggingLevel: 'ERROR', dataTraceEnabled: true },
        ...{ throttlingBurstLimit: 7, throttlingRateLimit: 7.5 },
        ...{ cachingEnabled: true, cacheTtlInSeconds: 7, cacheDataEncrypted: true },
        requireAuthorizationForCacheControl: false,
        unauthorizedCacheControlHeaderStrategy: 'FAIL_WITH_403',
      },
    });
  });
});
