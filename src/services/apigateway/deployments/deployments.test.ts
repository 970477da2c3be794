import {
  CreateDeploymentCommand,
  type CreateDeploymentCommandInput,
  CreateStageCommand,
  DeleteDeploymentCommand,
  DeleteStageCommand,
  GetDeploymentCommand,
  GetDeploymentsCommand,
  GetStageCommand,
  GetStagesCommand,
  PutMethodCommand,
  TestInvokeMethodCommand,
  UpdateDeploymentCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { RevisionConflict } from '../../../store/store.ts';
import { deployments, partId, restApis, stages } from '../documents.ts';
import {
  type ApigatewayFixture,
  apigatewayFixture,
  makeApi,
  makeMock,
  makeResource,
} from '../testing/apigateway-fixture.ts';

let world: ApigatewayFixture;
let restApiId: string;
let rootId: string;
let petsId: string;

beforeEach(async () => {
  world = await apigatewayFixture();
  const api = await makeApi(world);
  ({ restApiId, rootId } = api);
  petsId = await makeResource(world, api, '{petId}');
  await makeMock(world, restApiId, petsId, '{"id":"$input.params(\'petId\')","q":"$input.params(\'q\')"}');
});

const deploy = (more: Partial<CreateDeploymentCommandInput> = {}) =>
  world.gateway.send(new CreateDeploymentCommand({ restApiId, ...more }));
const replace = (path: string, value: string) => ({ op: 'replace', path, value }) as const;

describe('deployments', () => {
  test('answer 201 with id and date, and are a copy that later changes leave alone', async () => {
    const made = await deploy();
    expect(made.$metadata.httpStatusCode).toBe(201);
    const { $metadata, ...shown } = made;
    expect(shown).toEqual({ id: expect.stringMatching(/^[a-z0-9]{6}$/), createdDate: expect.any(Date) });
    await makeMock(world, restApiId, rootId);
    const kept = deployments.get(world.store, account, region, partId(restApiId, made.id ?? ''));
    expect(Object.keys(kept?.value.api.resources[rootId]?.methods ?? {})).toEqual([]);
    const embed = await world.gateway.send(
      new GetDeploymentCommand({ restApiId, deploymentId: made.id, embed: ['apisummary'] }),
    );
    expect(embed.apiSummary).toEqual({ '/{petId}': { GET: { authorizationType: 'NONE', apiKeyRequired: false } } });
  });

  test('need methods, and an integration in each', async () => {
    const { restApiId: bare, rootId: resourceId } = await makeApi(world);
    await expect(deploy({ restApiId: bare })).rejects.toMatchObject({
      name: 'BadRequestException',
      message: "The REST API doesn't contain any methods",
    });
    const method = { restApiId: bare, resourceId, httpMethod: 'GET', authorizationType: 'NONE' };
    await world.gateway.send(new PutMethodCommand(method));
    await expect(deploy({ restApiId: bare })).rejects.toMatchObject({ message: 'No integration defined for method' });
  });

  test('with a stage name make the stage, then move it', async () => {
    const first = await deploy({ stageName: 'dev', variables: { a: '1' } });
    const second = await deploy({ stageName: 'dev', stageDescription: 'moved' });
    expect(await world.gateway.send(new GetStageCommand({ restApiId, stageName: 'dev' }))).toMatchObject({
      stageName: 'dev',
      deploymentId: second.id,
      variables: { a: '1' },
      description: 'moved',
      cacheClusterEnabled: false,
      tracingEnabled: false,
    });
    const { items } = await world.gateway.send(new GetDeploymentsCommand({ restApiId }));
    expect(items?.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
  });

  test('cannot go while a stage points to them', async () => {
    const { id: deploymentId } = await deploy({ stageName: 'dev' });
    await expect(world.gateway.send(new DeleteDeploymentCommand({ restApiId, deploymentId }))).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'Active stages pointing to this deployment must be moved or deleted',
    });
    await world.gateway.send(new DeleteStageCommand({ restApiId, stageName: 'dev' }));
    await world.gateway.send(new DeleteDeploymentCommand({ restApiId, deploymentId }));
    await expect(world.gateway.send(new GetDeploymentCommand({ restApiId, deploymentId }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  test('only their description can change', async () => {
    const { id: deploymentId } = await deploy();
    const patchOperations = [replace('/description', 'new')];
    const changed = await world.gateway.send(new UpdateDeploymentCommand({ restApiId, deploymentId, patchOperations }));
    expect(changed.description).toBe('new');
  });

  test.each<[string, Partial<CreateDeploymentCommandInput>]>([['tracingEnabled', { tracingEnabled: true }]])(
    '%s is not taken silently',
    async (name, more) => {
      await deploy({ stageName: 'dev' });
      await expect(deploy(more)).rejects.toMatchObject({
        name: 'NotImplementedException',
        message: expect.stringContaining(name),
      });
    },
  );

  test('a lost race is told as a concurrent modification', async () => {
    const key = { kind: 'rest-api-stage', account, region, id: `${restApiId}/dev` };
    vi.spyOn(world.store, 'commit').mockRejectedValueOnce(new RevisionConflict(key));
    await expect(deploy({ stageName: 'dev' })).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'Unable to complete operation due to concurrent modification. Please try again later.',
    });
    expect(stages.all(world.store)).toEqual([]);
  });
});

describe('stages', () => {
  test('are created on a deployment of their API, once', async () => {
    const { id: deploymentId } = await deploy();
    const input = { restApiId, stageName: 'prod', deploymentId, variables: { colour: 'red' } };
    expect((await world.gateway.send(new CreateStageCommand(input))).$metadata.httpStatusCode).toBe(201);
    await expect(world.gateway.send(new CreateStageCommand(input))).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'Stage already exists',
    });
    const unknown = new CreateStageCommand({ ...input, stageName: 'x', deploymentId: 'abc' });
    await expect(world.gateway.send(unknown)).rejects.toMatchObject({ message: 'Deployment id does not exist' });
    const named = new CreateStageCommand({ ...input, stageName: 'a/b' });
    await expect(world.gateway.send(named)).rejects.toMatchObject({ name: 'BadRequestException' });
    const { item } = await world.gateway.send(new GetStagesCommand({ restApiId }));
    expect(item?.map(({ stageName }) => stageName)).toEqual(['prod']);
  });

  const update = (path: string, value: string) =>
    world.gateway.send(
      new UpdateStageCommand({ restApiId, stageName: 'dev', patchOperations: [replace(path, value)] }),
    );

  test('are patched: description, variables, deployment', async () => {
    await deploy({ stageName: 'dev' });
    const { id = '' } = await deploy();
    expect((await update('/description', 'x')).description).toBe('x');
    expect((await update('/variables/a', '1')).variables).toEqual({ a: '1' });
    expect((await update('/deploymentId', id)).deploymentId).toBe(id);
    await expect(update('/deploymentId', 'nope')).rejects.toMatchObject({ name: 'BadRequestException' });
    await expect(update('/variables/a-b', '1')).rejects.toMatchObject({ name: 'BadRequestException' });
    await expect(update('/nothing', '1')).rejects.toMatchObject({
      message: expect.stringMatching(/^Invalid method setting path: \/nothing\. Must be one of: \[\/deploymentId, /),
    });
  });

  test.each([['/*/*/metrics/enabled'], ['/tracingEnabled']])('%s is not taken silently', async (path) => {
    await deploy({ stageName: 'dev' });
    await expect(update(path, 'true')).rejects.toMatchObject({ name: 'NotImplementedException' });
  });

  test('limits of methods are kept as recorded (07-08-2023)', async () => {
    await deploy({ stageName: 'dev' });
    await update('/*/*/throttling/burstLimit', '123');
    await update('/*/*/throttling/rateLimit', '50');
    await update('/test/GET/throttling/burstLimit', '124');
    const { methodSettings } = await update('/*/*/throttling/burstLimit', '100');
    expect(methodSettings).toMatchObject({
      '*/*': { throttlingBurstLimit: 100, throttlingRateLimit: 50 },
      // Recorded of cachingEnabled: a method begins with what is set for all.
      'test/GET': { throttlingBurstLimit: 124, throttlingRateLimit: 50 },
    });
  });

  test.each([
    ['burstLimit', 'x'],
    ['burstLimit', ''],
    ['burstLimit', '1.5'],
    ['burstLimit', '-2'],
    ['rateLimit', 'Infinity'],
  ])('unverified: a %s of %j is refused', async (limit, value) => {
    await deploy({ stageName: 'dev' });
    await expect(update(`/*/*/throttling/${limit}`, value)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('unknown ones are not found', async () => {
    await expect(world.gateway.send(new GetStageCommand({ restApiId, stageName: 'nope' }))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Invalid stage identifier specified',
    });
  });
});

describe('TestInvokeMethod', () => {
  const input = () => ({ restApiId, resourceId: petsId, httpMethod: 'GET' });

  test('runs the draft and prints the log of a mock', async () => {
    world.clock.now = Date.parse('2025-08-19T17:04:50Z');
    const command = new TestInvokeMethodCommand({
      ...input(),
      pathWithQueryString: '/123?q=bar',
      headers: { 'content-type': 'application/json' },
      body: '{"foo": "bar"}',
    });
    const gateway = world.client((await import('@aws-sdk/client-api-gateway')).APIGatewayClient);
    const { status, body, headers, multiValueHeaders, log = '', latency } = await gateway.send(command);
    expect([status, body]).toEqual([200, '{"id":"123","q":"bar"}']);
    expect(headers).toEqual({ 'Content-Type': 'application/json' });
    expect(multiValueHeaders).toEqual({ 'Content-Type': ['application/json'] });
    expect(latency).toEqual(expect.any(Number));
    const id = /^Execution log for request ([0-9a-f-]{36})\n/.exec(log)?.[1];
    const at = 'Tue Aug 19 17:04:50 UTC 2025 : ';
    expect(log.split('\n')).toEqual([
      `Execution log for request ${id}`,
      `${at}Starting execution for request: ${id}`,
      `${at}HTTP Method: GET, Resource Path: /123`,
      `${at}Method request path: {petId=123}`,
      `${at}Method request query string: {q=bar}`,
      `${at}Method request headers: {content-type=application/json}`,
      `${at}Method request body before transformations: {"foo": "bar"}`,
      `${at}Method response body after transformations: {"id":"123","q":"bar"}`,
      `${at}Method response headers: {Content-Type=application/json}`,
      `${at}Successfully completed execution`,
      `${at}Method completed with status: 200`,
      '',
    ]);
  });

  test.each([
    [undefined, '{"id":"{petId}","q":""}'],
    ['/a/b/c', '{"id":"","q":""}'],
  ])('the path %s is taken as it is', async (pathWithQueryString, body) => {
    expect((await world.gateway.send(new TestInvokeMethodCommand({ ...input(), pathWithQueryString }))).body).toBe(
      body,
    );
  });

  test('a method that is set up wrongly says why in the log, and has but one header', async () => {
    const api = restApis.get(world.store, account, region, restApiId)!;
    const { resources } = api.value;
    const pets = resources[petsId]!;
    const broken = {
      ...pets.methods['GET']!,
      integration: { ...pets.methods['GET']!.integration!, requestTemplates: {} },
    };
    const changed = { ...resources, [petsId]: { ...pets, methods: { GET: broken } } };
    await world.store.commit([restApis.replace(api, { ...api.value, resources: changed })]);
    const { status, body, headers, log } = await world.gateway.send(new TestInvokeMethodCommand(input()));
    expect([status, body]).toEqual([500, '{"message": "Internal server error"}']);
    expect(headers).toEqual({ 'x-amzn-ErrorType': 'InternalServerErrorException' });
    expect(log).toMatch(
      /: Execution failed due to configuration error: Unable to parse statusCode\..*\n.* : Method completed with status: 500\n$/,
    );
  });
});
