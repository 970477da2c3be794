import {
  CreateResourceCommand,
  DeleteResourceCommand,
  GetResourceCommand,
  GetResourcesCommand,
  UpdateResourceCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeMock, type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';

let world: PetsWorld['world'];
let api: PetsWorld['api'];
let petsId: string;

beforeEach(async () => {
  ({ world, api, petsId } = await petsWorld());
});

const add = (pathPart: string, parentId = api.rootId) =>
  world.gateway.send(new CreateResourceCommand({ restApiId: api.restApiId, parentId, pathPart }));

describe('resources', () => {
  test('have the path of their parents', async () => {
    const { id = '', path } = await add('{id}', petsId);
    expect(path).toBe('/pets/{id}');
    const read = await world.gateway.send(new GetResourceCommand({ restApiId: api.restApiId, resourceId: id }));
    expect(read).toMatchObject({ id, parentId: petsId, pathPart: '{id}', path: '/pets/{id}' });
  });

  test('a name that a sibling has is a conflict', async () => {
    await expect(add('pets')).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'Another resource with the same parent already has this name: pets',
      $metadata: { httpStatusCode: 409 },
    });
  });

  test('a parent has one variable at most', async () => {
    await add('{id}');
    await expect(add('{proxy+}')).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'A sibling ({id}) of this resource already has a variable path part -- only one is allowed',
    });
  });

  test.each([['a/b'], ['{a'], ['{}'], ['a b'], ['a+'], ['{a}b']])('the path part %s is refused', async (pathPart) => {
    await expect(add(pathPart)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('nothing is below {proxy+}, and unknown parents are not found', async () => {
    const { id } = await add('{proxy+}');
    await expect(add('x', id)).rejects.toMatchObject({ name: 'BadRequestException' });
    await expect(add('x', 'constructor')).rejects.toMatchObject({ message: 'Invalid Resource identifier specified' });
  });

  test('are listed, with their methods when asked', async () => {
    await makeMock(world, api.restApiId, petsId);
    const find = (items: { id?: string | undefined }[] | undefined) => items?.find(({ id }) => id === petsId);
    const plain = await world.gateway.send(new GetResourcesCommand({ restApiId: api.restApiId }));
    expect(plain.items).toHaveLength(2);
    expect(find(plain.items)).toMatchObject({ resourceMethods: { GET: {} } });
    const full = await world.gateway.send(new GetResourcesCommand({ restApiId: api.restApiId, embed: ['methods'] }));
    expect(find(full.items)).toMatchObject({ resourceMethods: { GET: { methodIntegration: { type: 'MOCK' } } } });
  });

  test('move with all that is below them', async () => {
    const { id = '' } = await add('{id}', petsId);
    const patchOperations = [{ op: 'replace', path: '/pathPart', value: 'cats' }] as const;
    const input = { restApiId: api.restApiId, resourceId: petsId, patchOperations: [...patchOperations] };
    expect((await world.gateway.send(new UpdateResourceCommand(input))).path).toBe('/cats');
    const below = await world.gateway.send(new GetResourceCommand({ restApiId: api.restApiId, resourceId: id }));
    expect(below.path).toBe('/cats/{id}');
    const loop = [{ op: 'replace', path: '/parentId', value: id }] as const;
    await expect(
      world.gateway.send(new UpdateResourceCommand({ ...input, patchOperations: [...loop] })),
    ).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('go with all that is below them; the root stays', async () => {
    await add('{id}', petsId);
    await add('petshop');
    await world.gateway.send(new DeleteResourceCommand({ restApiId: api.restApiId, resourceId: petsId }));
    const { items } = await world.gateway.send(new GetResourcesCommand({ restApiId: api.restApiId }));
    expect(items?.map(({ path }) => path).sort()).toEqual(['/', '/petshop']);
    const root = new DeleteResourceCommand({ restApiId: api.restApiId, resourceId: api.rootId });
    await expect(world.gateway.send(root)).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});
