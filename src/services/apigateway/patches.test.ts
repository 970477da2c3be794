import * as sdk from '@aws-sdk/client-api-gateway';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type ApigatewayFixture,
  apigatewayFixture,
  makeApi,
  makeMock,
  makeResource,
} from './testing/apigateway-fixture.ts';

type Patch = { readonly op: string; readonly path?: string; readonly value?: string; readonly from?: string };

let world: ApigatewayFixture;
let places: Readonly<Record<string, { readonly Command: new (input: never) => unknown; readonly place: object }>>;

beforeAll(async () => {
  world = await apigatewayFixture();
  const api = await makeApi(world);
  const { restApiId, rootId } = api;
  const resourceId = await makeResource(world, api, 'pets');
  await makeMock(world, restApiId, resourceId);
  const deployment = await world.gateway.send(new sdk.CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
  const validator = await world.gateway.send(new sdk.CreateRequestValidatorCommand({ restApiId, name: 'all' }));
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  const response = { ...method, statusCode: '200' };
  places = {
    UpdateRestApi: { Command: sdk.UpdateRestApiCommand, place: { restApiId } },
    UpdateResource: { Command: sdk.UpdateResourceCommand, place: { restApiId, resourceId } },
    'UpdateResource of the root': { Command: sdk.UpdateResourceCommand, place: { restApiId, resourceId: rootId } },
    UpdateMethod: { Command: sdk.UpdateMethodCommand, place: method },
    UpdateMethodResponse: { Command: sdk.UpdateMethodResponseCommand, place: response },
    UpdateIntegration: { Command: sdk.UpdateIntegrationCommand, place: method },
    UpdateIntegrationResponse: { Command: sdk.UpdateIntegrationResponseCommand, place: response },
    UpdateDeployment: { Command: sdk.UpdateDeploymentCommand, place: { restApiId, deploymentId: deployment.id } },
    UpdateStage: { Command: sdk.UpdateStageCommand, place: { restApiId, stageName: 'dev' } },
    UpdateModel: { Command: sdk.UpdateModelCommand, place: { restApiId, modelName: 'Empty' } },
    UpdateRequestValidator: {
      Command: sdk.UpdateRequestValidatorCommand,
      place: { restApiId, requestValidatorId: validator.id },
    },
    UpdateGatewayResponse: {
      Command: sdk.UpdateGatewayResponseCommand,
      place: { restApiId, responseType: 'UNAUTHORIZED' },
    },
    UpdateAccount: { Command: sdk.UpdateAccountCommand, place: {} },
  };
});

/** What the patches of an operation answer: the output, or `CODE: text`. */
async function patch(operation: string, ...patchOperations: Patch[]): Promise<Record<string, unknown> | string> {
  const { Command, place } = places[operation]!;
  const command = new Command({ ...place, patchOperations } as never) as sdk.UpdateRestApiCommand;
  try {
    return (await world.gateway.send(command)) as unknown as Record<string, unknown>;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

const bad = (text: string) => `BadRequestException: ${text}`;
const onlyReplace = bad('Invalid patch operation specified. Must be one of: [replace]');

describe('recorded', () => {
  test.each([
    ['UpdateRestApi', { op: 'replace', path: '/nothing' }, bad('Invalid patch path /nothing')],
    ['UpdateRestApi', { op: 'replace' }, bad('Invalid patch path null')],
    [
      'UpdateResource',
      { op: 'replace', path: '/invalid' },
      bad("Invalid patch path  '/invalid' specified for op 'replace'. Must be one of: [/parentId, /pathPart]"),
    ],
    [
      'UpdateResource',
      { op: 'remove', path: '/pathPart' },
      bad("Invalid patch path  '/pathPart' specified for op 'remove'. Please choose supported operations"),
    ],
    [
      'UpdateResource of the root',
      { op: 'replace', path: '/pathPart', value: 'a' },
      bad('Root resource cannot update its pathPart.'),
    ],
    [
      'UpdateResource of the root',
      { op: 'replace', path: '/parentId', value: 'a' },
      bad('Root resource cannot update its parentId.'),
    ],
    ['UpdateMethod', { op: 'add', path: '/authorizationType', value: 'NONE' }, onlyReplace],
    [
      'UpdateMethodResponse',
      { op: 'replace', path: '/responseModels/wrong', value: 'Empty' },
      'NotFoundException: Content-Type specified was not found',
    ],
    [
      'UpdateMethodResponse',
      { op: 'replace', path: '/responseParameters/wrong', value: 'true' },
      'NotFoundException: Invalid parameter name specified',
    ],
    [
      'UpdateStage',
      { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
      bad('Promotion not available. Canary does not exist.'),
    ],
  ] as const)('%s %j', async (operation, asked, answer) => {
    expect(await patch(operation, asked)).toBe(answer);
  });

  test('tags of an API are shown where there are none', async () => {
    expect(await patch('UpdateRestApi', { op: 'replace', path: '/name', value: 'cats' })).toMatchObject({ tags: {} });
  });

  test('a description can be removed', async () => {
    await patch('UpdateRestApi', { op: 'replace', path: '/description', value: 'old' });
    expect(await patch('UpdateRestApi', { op: 'remove', path: '/description' })).not.toHaveProperty('description');
  });

  test('whatever is not true is false', async () => {
    expect(await patch('UpdateMethod', { op: 'replace', path: '/apiKeyRequired', value: 'whatever' })).toMatchObject({
      apiKeyRequired: false,
    });
  });

  test('an authorizer of a method that asks for none is not looked at', async () => {
    expect(await patch('UpdateMethod', { op: 'replace', path: '/authorizerId', value: 'abc123' })).toMatchObject({
      authorizationType: 'NONE',
    });
  });

  test.each([
    ['UpdateMethod', 'requestParameters', 'method.request.header.a', 'true'],
    ['UpdateMethod', 'requestModels', 'application~1json', 'Empty'],
    ['UpdateMethodResponse', 'responseParameters', 'method.response.header.a', 'true'],
    ['UpdateMethodResponse', 'responseModels', 'application~1json', 'Empty'],
  ])('%s: a map vanishes with its last entry: %s', async (operation, member, key, value) => {
    const path = `/${member}/${key}`;
    const added = (await patch(operation, { op: 'add', path, value })) as Record<string, object>;
    for (const name of Object.keys(added[member] ?? {})) {
      const removed = { op: 'remove', path: `/${member}/${name.replaceAll('/', '~1')}` };
      await patch(operation, removed);
    }
    expect(await patch(operation)).not.toHaveProperty(member);
  });
});

describe('unverified: operations whose refusals were not recorded', () => {
  test.each([
    ['UpdateIntegration', { op: 'replace', path: '/type', value: 'MOCK' }, bad('Invalid patch path /type')],
    ['UpdateIntegration', { op: 'add', path: '/timeoutInMillis', value: '50' }, onlyReplace],
    ['UpdateIntegrationResponse', { op: 'add', path: '/selectionPattern', value: 'a' }, onlyReplace],
    [
      'UpdateDeployment',
      { op: 'replace', path: '/x' },
      bad("Invalid patch path  '/x' specified for op 'replace'. Must be one of: [/description]"),
    ],
    [
      'UpdateAccount',
      { op: 'replace', path: '/x' },
      bad("Invalid patch path  '/x' specified for op 'replace'. Must be one of: [/cloudwatchRoleArn]"),
    ],
  ] as const)('%s %j', async (operation, asked, answer) => {
    expect(await patch(operation, asked)).toBe(answer);
  });
});

test('settings of a method are named by its path, with slashes or without (recorded Mar 2024: test/GET)', async () => {
  for (const method of ['test/GET', '~1a~1{b}/GET', 'a/{b}/GET']) {
    const set = { op: 'replace', path: `/${method}/caching/enabled`, value: 'false' };
    expect(await patch('UpdateStage', set)).toMatchObject({ methodSettings: { [method]: { cachingEnabled: false } } });
    const removed = await patch('UpdateStage', { op: 'remove', path: `/${method}` });
    expect(removed).toMatchObject({ methodSettings: {} });
  }
});

test('settings of methods that ask for nothing are kept, and taken away whole', async () => {
  const set = (setting: string, value: string) => ({ op: 'replace', path: `/*/*/${setting}`, value });
  const kept = await patch(
    'UpdateStage',
    ...[set('logging/loglevel', 'OFF'), set('metrics/enabled', 'false'), set('throttling/rateLimit', '-1.000000')],
    ...[set('caching/ttlInSeconds', '300'), set('caching/enabled', 'false')],
  );
  expect(kept).toMatchObject({
    methodSettings: {
      '*/*': {
        metricsEnabled: false,
        loggingLevel: 'OFF',
        dataTraceEnabled: false,
        throttlingBurstLimit: 5000,
        throttlingRateLimit: -1,
        cachingEnabled: false,
        cacheTtlInSeconds: 300,
        cacheDataEncrypted: false,
        requireAuthorizationForCacheControl: true,
        unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
      },
    },
  });
  expect(await patch('UpdateStage', { op: 'remove', path: '/*/*' })).toMatchObject({ methodSettings: {} });
});

test('any patches are answered, never with an internal error', async () => {
  const text = fc.oneof(
    fc.constantFrom('/name', '/variables/a', '/requestParameters/a', '/*/*', '/parentId', '/__proto__', '/a/{key}', ''),
    fc.string({ unit: 'binary', maxLength: 20 }).map((each) => `/${each}`),
  );
  const op = fc.constantFrom('add', 'remove', 'replace', 'move', 'copy', 'test');
  const some = fc.record({ op, path: text, value: fc.string({ maxLength: 10 }) }, { requiredKeys: ['op'] });
  const operations = Object.keys(places);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), fc.array(some, { maxLength: 3 }), async (operation, patches) => {
      const answer = await patch(operation, ...(patches as Patch[]));
      if (typeof answer === 'string') {
        expect(answer).toMatch(/^(?:BadRequest|NotFound|Conflict|NotImplemented|AccessDenied)Exception: /);
      }
    }),
    { numRuns: 300 },
  );
});
