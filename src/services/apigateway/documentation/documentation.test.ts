import {
  CreateDeploymentCommand,
  CreateDocumentationPartCommand,
  type CreateDocumentationPartCommandInput,
  CreateDocumentationVersionCommand,
  CreateStageCommand,
  DeleteDocumentationPartCommand,
  DeleteDocumentationVersionCommand,
  DeleteRestApiCommand,
  GetDocumentationPartCommand,
  GetDocumentationPartsCommand,
  type GetDocumentationPartsCommandInput,
  GetDocumentationVersionCommand,
  GetDocumentationVersionsCommand,
  GetExportCommand,
  GetStageCommand,
  ImportDocumentationPartsCommand,
  type ImportDocumentationPartsCommandInput,
  UpdateDocumentationPartCommand,
  UpdateDocumentationVersionCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeMock, type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';

let world: PetsWorld['world'];
let gateway: PetsWorld['world']['gateway'];
let restApiId: string;

beforeEach(async () => {
  const pets = await petsWorld();
  ({ world } = pets);
  ({ gateway } = world);
  ({ restApiId } = pets.api);
  await makeMock(world, restApiId, pets.petsId);
});

const properties = '{ "description": "Sample API description" }';

async function create(location: CreateDocumentationPartCommandInput['location'], more = properties) {
  const input = { restApiId, location, properties: more };
  const { $metadata, ...part } = await gateway.send(new CreateDocumentationPartCommand(input));
  return { status: $metadata.httpStatusCode, part, key: { restApiId, documentationPartId: part.id ?? '' } };
}

async function listed(filter: Partial<GetDocumentationPartsCommandInput> = {}) {
  const { items = [] } = await gateway.send(new GetDocumentationPartsCommand({ restApiId, ...filter }));
  return items.map(({ location }) => location);
}

describe('parts', () => {
  test('recorded: they are made, read, listed, changed and deleted', async () => {
    const { status, part, key } = await create({ type: 'API' });
    expect([status, part]).toEqual([201, { id: expect.any(String), location: { type: 'API' }, properties }]);
    expect(await gateway.send(new GetDocumentationPartCommand(key))).toMatchObject(part);
    expect(await listed()).toEqual([{ type: 'API' }]);
    const value = '{ "description": "Updated Sample API description" }';
    const patchOperations = [{ op: 'replace', path: '/properties', value }] as const;
    const changed = await gateway.send(
      new UpdateDocumentationPartCommand({ ...key, patchOperations: [...patchOperations] }),
    );
    expect(changed).toMatchObject({ ...part, properties: value });
    const { $metadata } = await gateway.send(new DeleteDocumentationPartCommand(key));
    expect($metadata.httpStatusCode).toBe(202);
    expect(await listed()).toEqual([]);
  });

  test('are filtered by their type, path, name and whether there is what they are about', async () => {
    const model = { type: 'MODEL', name: 'Empty' } as const;
    const gone = { type: 'MODEL', name: 'Gone' } as const;
    const method = { type: 'METHOD', path: '/pets', method: 'GET' } as const;
    const header = { type: 'RESPONSE_HEADER', path: '/pets', name: 'X-A' } as const;
    for (const location of [model, gone, method, header]) await create(location);
    expect(await listed({ type: 'MODEL', nameQuery: 'on' })).toEqual([gone]);
    expect((await listed({ path: '/pets' })).length).toBe(2);
    expect(await listed({ locationStatus: 'UNDOCUMENTED' })).toEqual([gone]);
    expect((await listed({ locationStatus: 'DOCUMENTED' })).length).toBe(3);
  });

  test.each([
    ['about the same twice', { type: 'METHOD', path: '/pets' } as const, properties, 'already exists'],
    [
      'a name that it cannot have',
      { type: 'API', name: 'x' } as const,
      properties,
      'name is not of a part of type API',
    ],
    ['no name', { type: 'MODEL' } as const, properties, 'needs a name'],
    ['no JSON', { type: 'API' } as const, '{', 'must be a JSON object'],
    ['a list', { type: 'API' } as const, '[]', 'must be a JSON object'],
  ])('unverified: refused: %s', async (_, location, text, message) => {
    await create({ type: 'METHOD', path: '/pets', method: '*' });
    await expect(create(location, text)).rejects.toThrow(message);
  });
});

describe('ImportDocumentationParts', () => {
  const parts = [
    { location: { type: 'API' }, properties: { description: 'new' } },
    { location: { type: 'MODEL', name: 'Empty' }, properties: { title: 'Empty' } },
  ];

  async function bring(more: Partial<ImportDocumentationPartsCommandInput>, documentationParts: object[] = parts) {
    const document = { swagger: '2.0', 'x-amazon-apigateway-documentation': { documentationParts } };
    const body = Buffer.from(JSON.stringify(document));
    return gateway.send(new ImportDocumentationPartsCommand({ restApiId, body, ...more }));
  }

  test('merges under the ids that there are, or overwrites', async () => {
    const { key } = await create({ type: 'API' });
    await create({ type: 'RESOURCE', path: '/pets' });
    const { ids = [] } = await bring({ mode: 'merge' });
    expect(ids[0]).toBe(key.documentationPartId);
    expect((await listed()).length).toBe(3);
    await bring({ mode: 'overwrite' });
    expect((await listed()).length).toBe(2);
  });

  test('unverified: a part that cannot be is a warning, or an error where warnings are', async () => {
    const wrong = [...parts, { location: { type: 'MODEL' }, properties: {} }];
    const { warnings } = await bring({}, wrong);
    expect(warnings).toEqual(['Invalid location: a part of type MODEL needs a name']);
    await expect(bring({ failOnWarnings: true }, wrong)).rejects.toThrow('Warnings found during import:\n\tInvalid');
  });
});

describe('versions', () => {
  const version = (documentationVersion: string) => ({ restApiId, documentationVersion });

  test('are made of the parts as they are, read, listed, changed and deleted', async () => {
    await create({ type: 'API' });
    const made = await gateway.send(new CreateDocumentationVersionCommand({ ...version('1'), description: 'first' }));
    expect(made).toMatchObject({ version: '1', description: 'first', createdDate: expect.any(Date) });
    const { items } = await gateway.send(new GetDocumentationVersionsCommand({ restApiId }));
    expect(items).toEqual([{ version: '1', description: 'first', createdDate: made.createdDate }]);
    const patchOperations = [{ op: 'replace', path: '/description', value: 'changed' } as const];
    await gateway.send(new UpdateDocumentationVersionCommand({ ...version('1'), patchOperations }));
    const read = await gateway.send(new GetDocumentationVersionCommand(version('1')));
    expect(read.description).toBe('changed');
    await gateway.send(new DeleteDocumentationVersionCommand(version('1')));
    await expect(gateway.send(new GetDocumentationVersionCommand(version('1')))).rejects.toThrow(
      'Invalid Documentation version specified',
    );
  });

  test('a stage shows one, and an export of it has the parts', async () => {
    await create({ type: 'API' });
    await gateway.send(new CreateDocumentationVersionCommand(version('1')));
    const { id: deploymentId } = await gateway.send(new CreateDeploymentCommand({ restApiId }));
    const stage = { restApiId, stageName: 'dev' };
    await gateway.send(new CreateStageCommand({ ...stage, deploymentId, documentationVersion: '1' }));
    const { body } = await gateway.send(new GetExportCommand({ ...stage, exportType: 'oas30' }));
    expect(JSON.parse(Buffer.from(body ?? []).toString())['x-amazon-apigateway-documentation']).toMatchObject({
      version: '1',
      documentationParts: [{ location: { type: 'API' }, properties: { description: 'Sample API description' } }],
    });
    await expect(gateway.send(new DeleteDocumentationVersionCommand(version('1')))).rejects.toThrow('stage: dev');
    const patchOperations = [{ op: 'replace', path: '/documentationVersion', value: '' } as const];
    await gateway.send(new UpdateStageCommand({ ...stage, patchOperations }));
    expect(await gateway.send(new GetStageCommand(stage))).not.toHaveProperty('documentationVersion');
  });

  test('go with their API', async () => {
    await create({ type: 'API' });
    await gateway.send(new CreateDocumentationVersionCommand(version('1')));
    await gateway.send(new DeleteRestApiCommand({ restApiId }));
    await expect(gateway.send(new GetDocumentationVersionCommand(version('1')))).rejects.toThrow(
      /Documentation version/,
    );
  });
});
