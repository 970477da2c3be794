import {
  CreateBasePathMappingCommand,
  CreateDeploymentCommand,
  CreateDomainNameAccessAssociationCommand,
  CreateDomainNameCommand,
  type CreateDomainNameCommandInput,
  DeleteBasePathMappingCommand,
  DeleteDomainNameAccessAssociationCommand,
  DeleteDomainNameCommand,
  DeleteRestApiCommand,
  DeleteStageCommand,
  GetBasePathMappingCommand,
  GetBasePathMappingsCommand,
  GetDomainNameAccessAssociationsCommand,
  GetDomainNameCommand,
  GetDomainNamesCommand,
  GetTagsCommand,
  type PatchOperation,
  RejectDomainNameAccessAssociationCommand,
  TagResourceCommand,
  UpdateBasePathMappingCommand,
  UpdateDomainNameCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { makeMock, type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';

let world: PetsWorld['world'];
let restApiId: string;

beforeEach(async () => {
  const pets = await petsWorld();
  world = pets.world;
  restApiId = pets.api.restApiId;
  await makeMock(world, restApiId, pets.petsId);
  await world.gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'prod' }));
});

const domainName = 'api.example.com';
const certificate = (at: string, owner = account) => `arn:aws:acm:${at}:${owner}:certificate/0a1b2c3d-4e5f`;
const regional = {
  regionalCertificateArn: certificate(region),
  endpointConfiguration: { types: ['REGIONAL' as const] },
};
const closed = { certificateArn: certificate(region), endpointConfiguration: { types: ['PRIVATE' as const] } };

async function create(more: Partial<CreateDomainNameCommandInput> = regional) {
  const { $metadata, ...made } = await world.gateway.send(new CreateDomainNameCommand({ domainName, ...more }));
  return { status: $metadata.httpStatusCode, ...made };
}
const update = (...patchOperations: PatchOperation[]) =>
  world.gateway.send(new UpdateDomainNameCommand({ domainName, patchOperations }));
const map = (basePath?: string, stage?: string) =>
  world.gateway.send(new CreateBasePathMappingCommand({ domainName, restApiId, basePath, stage }));
const refusedWith = (name: string, message: string) => ({ name, message });

describe('domain names', () => {
  test("a regional one has a name in the region's hosted zone", async () => {
    const { status, regionalDomainName, ...made } = await create();
    expect(status).toBe(201);
    expect(regionalDomainName).toMatch(new RegExp(`^d-[a-z0-9]{10}\\.execute-api\\.${region}\\.amazonaws\\.com$`));
    expect(made).toEqual({
      domainName,
      regionalCertificateArn: certificate(region),
      regionalHostedZoneId: expect.stringMatching(/^Z[A-Z0-9]+$/),
      endpointConfiguration: { types: ['REGIONAL'], ipAddressType: 'ipv4' },
      domainNameStatus: 'AVAILABLE',
      securityPolicy: 'TLS_1_2',
      routingMode: 'BASE_PATH_MAPPING_ONLY',
    });
  });

  test("an edge-optimized one has a distribution, in CloudFront's zone", async () => {
    const made = await create({ certificateArn: certificate('us-east-1') });
    expect(made.distributionDomainName).toMatch(/^d[a-z0-9]+\.cloudfront\.net$/);
    expect(made).toMatchObject({
      distributionHostedZoneId: 'Z2FDTNDATAQYW2',
      endpointConfiguration: { types: ['EDGE'] },
      certificateUploadDate: expect.any(Date),
    });
  });

  test('a private one has an id, and an ARN with the account; its name is not its own', async () => {
    const { domainNameId = '', domainNameArn } = await create(closed);
    expect(domainNameArn).toBe(`arn:aws:apigateway:${region}:${account}:/domainnames/${domainName}+${domainNameId}`);
    await create(closed);
    for (const name of [domainName, `${domainName}+${domainNameId}`]) {
      await expect(world.gateway.send(new GetDomainNameCommand({ domainName: name }))).rejects.toMatchObject(
        refusedWith('NotFoundException', 'Invalid domain name identifier specified'),
      );
    }
    const policy =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"}]}';
    const patchOperations = [{ op: 'replace' as const, path: '/policy', value: policy }];
    const command = new UpdateDomainNameCommand({ domainName, domainNameId, patchOperations });
    const { policy: shown = '' } = await world.gateway.send(command);
    expect(JSON.parse(JSON.parse(`"${shown}"`)).Statement[0].Resource).toBe(
      `arn:aws:execute-api:${region}:${account}:/domainnames/${domainName}+${domainNameId}/*`,
    );
    await world.gateway.send(new DeleteDomainNameCommand({ domainName, domainNameId }));
    expect((await world.gateway.send(new GetDomainNamesCommand({}))).items).toHaveLength(1);
  });

  test('users report: without a certificate it is refused', async () => {
    await expect(create({})).rejects.toMatchObject(
      refusedWith('BadRequestException', 'A certificate was not provided for the endpoint type EDGE.'),
    );
  });

  test('users report: a name is taken once', async () => {
    await create();
    await expect(create()).rejects.toMatchObject(
      refusedWith('BadRequestException', 'The domain name you provided already exists.'),
    );
  });

  test.each([
    '',
    'localhost',
    '127.0.0.1',
    'sts.amazonaws.com',
    '*.localhost',
    '*.com',
    'a..b',
    'a.*.com',
    '*',
    'é.com',
    'A.com',
    `${'a'.repeat(64)}.com`,
    'a.com\r\nb',
    'a.com/b',
    'a.com:80',
  ])('no name for an API (unverified text): %j', async (name) => {
    await expect(create({ ...regional, domainName: name })).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test.each([
    'arn:aws:acm:us-east-1:123456789012:key/a',
    certificate('us-west-1'),
    certificate(region, '999999999999'),
  ])("a certificate is one of the account's in the region (unverified text): %s", async (regionalCertificateArn) => {
    await expect(create({ ...regional, regionalCertificateArn })).rejects.toMatchObject({
      name: 'BadRequestException',
    });
  });

  test.each<[string, Partial<CreateDomainNameCommandInput>]>([
    ['mutualTlsAuthentication', { mutualTlsAuthentication: { truststoreUri: 's3://bucket/key' } }],
    ['certificateBody', { certificateBody: 'x' }],
    ['routingMode', { routingMode: 'ROUTING_RULE_ONLY' }],
    ['endpointAccessMode', { endpointAccessMode: 'STRICT' }],
    ['SecurityPolicy_TLS13_1_3_2025_09', { securityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' }],
  ])('what is not done here is said by name: %s', async (what, more) => {
    await expect(create({ ...regional, ...more })).rejects.toMatchObject({
      name: 'NotImplementedException',
      message: expect.stringContaining(what),
    });
  });

  test('patches: as Terraform sends them', async () => {
    await create({ certificateArn: certificate('us-east-1') });
    const changed = await update(
      { op: 'replace', path: '/endpointConfiguration/types/0', value: 'REGIONAL' },
      { op: 'replace', path: '/regionalCertificateArn', value: certificate(region) },
      { op: 'replace', path: '/securityPolicy', value: 'TLS_1_0' },
    );
    expect(changed).toMatchObject({ endpointConfiguration: { types: ['REGIONAL'] }, securityPolicy: 'TLS_1_0' });
    await expect(update({ op: 'replace', path: '/domainName', value: 'b.com' })).rejects.toMatchObject(
      refusedWith('BadRequestException', 'Invalid patch path /domainName'),
    );
    const path = '/mutualTlsAuthentication/truststoreUri';
    await expect(update({ op: 'replace', path, value: 's3://a/b' })).rejects.toMatchObject({
      name: 'NotImplementedException',
    });
  });

  test('tags of its own', async () => {
    await create({ ...regional, tags: { team: 'a' } });
    const resourceArn = `arn:aws:apigateway:${region}::/domainnames/${domainName}`;
    await world.gateway.send(new TagResourceCommand({ resourceArn, tags: { stage: 'b' } }));
    expect((await world.gateway.send(new GetTagsCommand({ resourceArn }))).tags).toEqual({ team: 'a', stage: 'b' });
  });
});

describe('base path mappings', () => {
  beforeEach(async () => void (await create()));

  test('the empty base path is (none)', async () => {
    const { $metadata, ...made } = await map();
    expect([$metadata.httpStatusCode, made]).toEqual([201, { basePath: '(none)', restApiId }]);
    const { basePath } = await world.gateway.send(new GetBasePathMappingCommand({ domainName, basePath: '(none)' }));
    expect(basePath).toBe('(none)');
  });

  test.each<[string, string, string, () => Promise<unknown>]>([
    [
      'ConflictException',
      'Base path already exists for this domain name',
      'twice',
      () => map('v1').then(() => map('v1')),
    ],
    ['BadRequestException', 'Invalid stage identifier specified', 'no such stage', () => map('v1', 'nowhere')],
    [
      'BadRequestException',
      "API Gateway V1 doesn't support the slash character (/) in base path mappings. To create a multi-level base path mapping, use API Gateway V2.",
      'two levels',
      () => map('v1/pets'),
    ],
    [
      'BadRequestException',
      'Invalid REST API identifier specified',
      'no such API',
      () => world.gateway.send(new CreateBasePathMappingCommand({ domainName, restApiId: 'none', basePath: 'a' })),
    ],
    [
      'NotFoundException',
      'Invalid domain name identifier specified',
      'no such domain',
      () => world.gateway.send(new GetBasePathMappingsCommand({ domainName: 'b.example.com' })),
    ],
    [
      'NotFoundException',
      'Invalid base path mapping identifier specified',
      'no such mapping',
      () => world.gateway.send(new DeleteBasePathMappingCommand({ domainName, basePath: 'nope' })),
    ],
  ])('users report: %s %s (%s)', async (name, message, _, ask) => {
    await expect(ask()).rejects.toMatchObject({ name, message });
  });

  test('patches move it, and take its stage away', async () => {
    await map('v1', 'prod');
    const change = (basePath: string, ...patchOperations: PatchOperation[]) =>
      world.gateway.send(new UpdateBasePathMappingCommand({ domainName, basePath, patchOperations }));
    expect(await change('v1', { op: 'replace', path: '/basePath', value: 'v2' })).toMatchObject({
      basePath: 'v2',
      stage: 'prod',
    });
    expect((await change('v2', { op: 'replace', path: '/stage', value: '' })).stage).toBeUndefined();
    await map('v3');
    await expect(change('v3', { op: 'replace', path: '/basePath', value: 'v2' })).rejects.toMatchObject({
      name: 'ConflictException',
    });
    expect((await world.gateway.send(new GetBasePathMappingsCommand({ domainName }))).items).toHaveLength(2);
  });

  test('users report: an API, and a stage, that domain names lead to is not deleted', async () => {
    await map('v1', 'prod');
    await expect(world.gateway.send(new DeleteRestApiCommand({ restApiId }))).rejects.toMatchObject(
      refusedWith(
        'BadRequestException',
        'Deleting RestApi failed. Please remove all base path mappings related to the RestApi in your domains.',
      ),
    );
    await expect(world.gateway.send(new DeleteStageCommand({ restApiId, stageName: 'prod' }))).rejects.toMatchObject(
      refusedWith(
        'BadRequestException',
        `Deleting stage prod failed. Please remove all base path mappings related to the stage in your domains: ${domainName}`,
      ),
    );
    await world.gateway.send(new DeleteDomainNameCommand({ domainName }));
    await world.gateway.send(new DeleteRestApiCommand({ restApiId }));
  });
});

test('an association opens a private name to an endpoint, until one of both sides ends it', async () => {
  const { domainNameArn = '' } = await create(closed);
  const source = { accessAssociationSource: 'vpce-1a2b3c4d', accessAssociationSourceType: 'VPCE' as const };
  const associate = () =>
    world.gateway.send(new CreateDomainNameAccessAssociationCommand({ domainNameArn, ...source }));
  const list = async () => (await world.gateway.send(new GetDomainNameAccessAssociationsCommand({}))).items;
  const { $metadata, ...made } = await associate();
  const domainNameAccessAssociationArn = `arn:aws:apigateway:${region}:${account}:/domainnameaccessassociations/domainname/${domainNameArn.split('/').at(-1)}/vpcesource/vpce-1a2b3c4d`;
  expect([$metadata.httpStatusCode, made]).toEqual([201, { domainNameAccessAssociationArn, domainNameArn, ...source }]);
  expect(await list()).toEqual([made]);
  await expect(associate()).rejects.toMatchObject({ name: 'ConflictException' });
  await world.gateway.send(new DeleteDomainNameAccessAssociationCommand({ domainNameAccessAssociationArn }));
  await associate();
  const rejected = { domainNameAccessAssociationArn, domainNameArn };
  await world.gateway.send(new RejectDomainNameAccessAssociationCommand(rejected));
  expect(await list()).toEqual([]);
});
