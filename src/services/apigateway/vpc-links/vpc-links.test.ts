import {
  CreateDeploymentCommand,
  CreateVpcLinkCommand,
  DeleteStageCommand,
  DeleteVpcLinkCommand,
  GetVpcLinkCommand,
  GetVpcLinksCommand,
  PutIntegrationCommand,
  type PutIntegrationCommandInput,
  PutMethodCommand,
  UpdateIntegrationCommand,
  UpdateVpcLinkCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';

const targetArn = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/nlb/50dc6c495c0c9188';
let world: PetsWorld['world'];
let method: PetsWorld['method'];

beforeEach(async () => {
  ({ world, method } = await petsWorld());
  await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
});

const create = () => world.gateway.send(new CreateVpcLinkCommand({ name: 'link', targetArns: [targetArn] }));
const get = (vpcLinkId: string) => world.gateway.send(new GetVpcLinkCommand({ vpcLinkId }));
const connect = (more: Partial<PutIntegrationCommandInput>) =>
  world.gateway.send(
    new PutIntegrationCommand({
      ...method,
      ...{
        type: 'HTTP_PROXY',
        integrationHttpMethod: 'GET',
        uri: 'http://nlb.internal/pets',
        connectionType: 'VPC_LINK',
      },
      ...more,
    }),
  );

describe('VPC links', () => {
  test('are pending when they are made, and available then', async () => {
    const { $metadata, id = '', ...made } = await create();
    expect($metadata.httpStatusCode).toBe(202);
    expect(made).toEqual({ name: 'link', targetArns: [targetArn], status: 'PENDING' });
    expect(await get(id)).toMatchObject({ id, name: 'link', status: 'AVAILABLE' });
    expect((await world.gateway.send(new GetVpcLinksCommand({}))).items).toHaveLength(1);
  });

  test('are renamed; an empty name is none (recorded of CreateVpcLink)', async () => {
    const { id: vpcLinkId = '' } = await create();
    const rename = (value: string) =>
      world.gateway.send(
        new UpdateVpcLinkCommand({ vpcLinkId, patchOperations: [{ op: 'replace', path: '/name', value }] }),
      );
    expect((await rename('new')).name).toBe('new');
    await expect(rename('')).rejects.toMatchObject({ name: 'BadRequestException', message: 'Name cannot be empty' });
  });

  test('users report: one that a stage uses stays', async () => {
    const { id: vpcLinkId = '' } = await create();
    await connect({ connectionId: vpcLinkId });
    const stage = { restApiId: method.restApiId, stageName: 'dev' };
    await world.gateway.send(new CreateDeploymentCommand(stage));
    const remove = () => world.gateway.send(new DeleteVpcLinkCommand({ vpcLinkId }));
    await expect(remove()).rejects.toMatchObject({
      name: 'BadRequestException',
      message: `Cannot delete vpc link. Vpc link '${vpcLinkId}', is referenced in [GET:${method.resourceId}:dev] in format of [Method:Resource:Stage].`,
    });
    await world.gateway.send(new DeleteStageCommand(stage));
    expect((await remove()).$metadata.httpStatusCode).toBe(202);
    await expect(get(vpcLinkId)).rejects.toMatchObject({ name: 'NotFoundException' });
  });
});

describe('an integration through a link', () => {
  test('shows it; a stage variable may name it', async () => {
    const { id: connectionId = '' } = await create();
    expect(await connect({ connectionId })).toMatchObject({ connectionType: 'VPC_LINK', connectionId });
    expect(await connect({ connectionId: '${stageVariables.link}' })).toMatchObject({ connectionType: 'VPC_LINK' });
  });

  test.each<[string, Partial<PutIntegrationCommandInput>, string]>([
    ['without a link', {}, 'BadRequestException'],
    ['with a link that there is not', { connectionId: 'nope' }, 'NotFoundException'],
    [
      'of a function',
      {
        connectionId: '${stageVariables.link}',
        type: 'AWS_PROXY',
        uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations',
      },
      'BadRequestException',
    ],
  ])('%s is refused (unverified text)', async (_, more, name) => {
    await expect(connect(more)).rejects.toMatchObject({ name });
  });

  test('patches lead it through a link, and back', async () => {
    const { id: connectionId = '' } = await create();
    await connect({ connectionType: 'INTERNET' });
    const patch = (...values: [path: string, value: string][]) =>
      world.gateway.send(
        new UpdateIntegrationCommand({
          ...method,
          patchOperations: values.map(([path, value]) => ({ op: 'replace' as const, path, value })),
        }),
      );
    expect(await patch(['/connectionType', 'VPC_LINK'], ['/connectionId', connectionId])).toMatchObject({
      connectionId,
    });
    expect((await patch(['/connectionType', 'INTERNET'])).connectionId).toBeUndefined();
    await expect(patch(['/connectionType', 'VPC_LINK'])).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});
