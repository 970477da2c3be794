import {
  CreateModelCommand,
  type CreateModelCommandInput,
  CreateRequestValidatorCommand,
  DeleteModelCommand,
  GetModelCommand,
  GetModelsCommand,
  GetModelTemplateCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  TestInvokeMethodCommand,
  UpdateMethodCommand,
  UpdateModelCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeMock, type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';

let world: PetsWorld['world'];
let restApiId: string;
let method: PetsWorld['method'];

beforeEach(async () => {
  const pets = await petsWorld();
  ({ world, method } = pets);
  ({ restApiId } = pets.api);
});

const create = (schema: object | string, more: Partial<CreateModelCommandInput> = {}) =>
  world.gateway.send(
    new CreateModelCommand({
      restApiId,
      name: 'Pet',
      contentType: 'application/json',
      schema: typeof schema === 'string' ? schema : JSON.stringify(schema),
      ...more,
    }),
  );
const get = (modelName: string, flatten = false) =>
  world.gateway.send(new GetModelCommand({ restApiId, modelName, flatten }));
const refTo = (name: string, fragment = '') => ({
  $ref: `https://apigateway.amazonaws.com/restapis/${restApiId}/models/${name}${fragment}`,
});

const calculation = {
  title: 'Calc output',
  type: 'object',
  properties: { a: { type: 'number' }, op: { description: 'operation of +, -, * or /', type: 'string' } },
  required: ['a', 'op'],
};

describe('recorded (15-04-2024)', () => {
  test('an API begins with two models', async () => {
    const { items = [] } = await world.gateway.send(new GetModelsCommand({ restApiId }));
    const shown = items.map(({ id: _id, schema = '', ...rest }) => ({ ...rest, schema: JSON.parse(schema) }));
    expect(shown).toEqual([
      {
        name: 'Empty',
        contentType: 'application/json',
        description: 'This is a default empty schema model',
        schema: { $schema: 'http://json-schema.org/draft-04/schema#', title: 'Empty Schema', type: 'object' },
      },
      {
        name: 'Error',
        contentType: 'application/json',
        description: 'This is a default error schema model',
        schema: {
          $schema: 'http://json-schema.org/draft-04/schema#',
          title: 'Error Schema',
          type: 'object',
          properties: { message: { type: 'string' } },
        },
      },
    ]);
  });

  test('a model is made, read and deleted', async () => {
    const made = await create(calculation, { name: 'CalcOutput', description: 'Calc output model' });
    expect(made.$metadata.httpStatusCode).toBe(201);
    const expected = { id: made.id, name: 'CalcOutput', description: 'Calc output model' };
    expect(await get('CalcOutput')).toMatchObject({ ...expected, schema: JSON.stringify(calculation) });
    const gone = await world.gateway.send(new DeleteModelCommand({ restApiId, modelName: 'CalcOutput' }));
    expect(gone.$metadata.httpStatusCode).toBe(202);
    await expect(get('CalcOutput')).rejects.toMatchObject({ message: 'Invalid model name specified: CalcOutput' });
  });

  test('an empty description is none, and the schema can be replaced', async () => {
    expect(await create({ type: 'object' }, { description: '' })).not.toHaveProperty('description');
    const schema = JSON.stringify({ title: 'Updated schema', type: 'object' });
    const patchOperations = [
      { op: 'replace', path: '/schema', value: schema },
      { op: 'replace', path: '/description', value: '' },
    ] as const;
    const command = new UpdateModelCommand({ restApiId, modelName: 'Pet', patchOperations: [...patchOperations] });
    const updated = await world.gateway.send(command);
    expect(updated).toMatchObject({ name: 'Pet', schema });
    expect(updated).not.toHaveProperty('description');
  });
});

const invalid = (...faults: string[]) =>
  `Invalid model specified: Validation Result: warnings : [], errors : [${faults.join(', ')}]`;

describe('reported by users of AWS', () => {
  test.each<[string, object | string, string]>([
    ['no keyword', { $id: 'a' }, invalid('Invalid model schema specified. Unsupported keyword(s): ["$id"]')],
    [
      'no keyword within',
      { properties: { a: { type: 'string', example: 'x' } } },
      invalid('Invalid model schema specified. Unsupported keyword(s): ["example"]'),
    ],
    ['required of nothing', { type: 'object', required: [] }, invalid('Invalid model schema specified')],
    [
      'lengths that are texts',
      { properties: { a: { minLength: '1', maxLength: '35' } } },
      invalid('Invalid model schema specified', 'Invalid model schema specified'),
    ],
    [
      'a reference to another host',
      { $ref: 'https://example.com/models/Pet' },
      invalid('Model reference must be in canonical form'),
    ],
    ['a relative reference', { items: { $ref: 'pet.json' } }, invalid('Model reference must be in canonical form')],
  ])('%s is refused', async (_what, schema, message) => {
    await expect(create(schema)).rejects.toMatchObject({ name: 'BadRequestException', message });
  });

  test('a model that a response names is in use', async () => {
    await create({ type: 'object' });
    await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
    const responseModels = { 'application/json': 'Pet' };
    await world.gateway.send(new PutMethodResponseCommand({ ...method, statusCode: '200', responseModels }));
    await expect(
      world.gateway.send(new DeleteModelCommand({ restApiId, modelName: 'Pet' })),
    ).rejects.toMatchObject({
      name: 'ConflictException',
      message: "Cannot delete model 'Pet', is referenced in method response: /pets/GET",
    });
  });
});

describe('unverified', () => {
  test.each<[string, object | string, Partial<CreateModelCommandInput>]>([
    ['a schema that is no JSON', '{', {}],
    ['a schema that is no object', '[]', {}],
    ['a schema of 400 KB', JSON.stringify({ title: 'x'.repeat(400 * 1024) }), {}],
    ['a name with a hyphen', { type: 'object' }, { name: 'my-pet' }],
    ['__proto__ as a name', { type: 'object' }, { name: '__proto__' }],
    ['a pattern that is none', { pattern: '(' }, {}],
  ])('%s is refused', async (_what, schema, more) => {
    await expect(create(schema, more)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('a reference to a model that there is not is refused, to itself and to others it is not', async () => {
    await expect(create({ items: refTo('Owner') })).rejects.toMatchObject({
      message: 'Invalid model identifier specified: Owner',
    });
    await create({ type: 'object', properties: { parent: refTo('Pet') } });
    await create({ type: 'array', items: refTo('Pet', '#/properties') }, { name: 'Pets' });
    await create({ definitions: { a: {} }, $ref: '#/definitions/a' }, { name: 'Local' });
    await expect(
      world.gateway.send(new DeleteModelCommand({ restApiId, modelName: 'Pet' })),
    ).rejects.toMatchObject({ message: "Cannot delete model 'Pet', is referenced in model: Pets" });
  });

  test('what is no JSON is kept as it is', async () => {
    const made = await create('<xs:schema/>', { contentType: 'application/xml' });
    expect(made.schema).toBe('<xs:schema/>');
    await expect(
      world.gateway.send(new GetModelTemplateCommand({ restApiId, modelName: 'Pet' })),
    ).rejects.toMatchObject({ name: 'NotImplementedException' });
  });

  test('a flat model holds what it refers to, numbers as they were written', async () => {
    await create({ definitions: { name: { type: 'string' } }, properties: { name: { $ref: '#/definitions/name' } } });
    await create(
      JSON.stringify({ type: 'array', maxItems: 1, items: refTo('Pet') }).replace('"maxItems":1', '"maximum":9007199254740993'),
      { name: 'Pets' },
    );
    const { schema = '' } = await get('Pets', true);
    expect(schema).toContain('"maximum":9007199254740993');
    expect(JSON.parse(schema)).toMatchObject({
      items: { $ref: '#/definitions/Pet' },
      definitions: {
        Pet: {
          definitions: { name: { type: 'string' } },
          properties: { name: { $ref: '#/definitions/Pet/definitions/name' } },
        },
      },
    });
  });

  test('pages end where their limit does', async () => {
    const first = await world.gateway.send(new GetModelsCommand({ restApiId, limit: 1 }));
    const rest = await world.gateway.send(new GetModelsCommand({ restApiId, limit: 1, position: first.position }));
    expect([first.items?.[0]?.name, rest.items?.[0]?.name, rest.position]).toEqual(['Empty', 'Error', undefined]);
  });
});

describe('templates', () => {
  const template = async (modelName: string) =>
    (await world.gateway.send(new GetModelTemplateCommand({ restApiId, modelName }))).value;

  test("of the model Empty (from the AWS CLI's examples)", async () => {
    expect(await template('Empty')).toBe("#set($inputRoot = $input.path('$'))\n{ }");
  });

  test('unverified: of an array of objects', async () => {
    await create({ type: 'array', items: { type: 'object', properties: { id: { type: 'integer' }, n: { type: 'string' } } } });
    expect(await template('Pet')).toBe(
      [
        "#set($inputRoot = $input.path('$'))",
        '[',
        '##TODO: Update this foreach loop to reference array from input json',
        '#foreach($elem in $inputRoot)',
        '  {',
        '    "id" : 42,',
        '    "n" : "foo"',
        '  }#if($foreach.hasNext),#end',
        '',
        '#end',
        ']',
      ].join('\n'),
    );
  });

  test('unverified: of a model that holds itself it ends', async () => {
    await create({ type: 'object', properties: { a: refTo('Pet'), b: refTo('Pet'), c: refTo('Pet') } });
    expect((await template('Pet'))?.length).toBeLessThan(200_000);
  });
});

test('TestInvokeMethod validates as the stage will, and its log says what is wrong (reported by users)', async () => {
  await create({ type: 'object', required: ['subject', 'body'] });
  const validator = await world.gateway.send(
    new CreateRequestValidatorCommand({ restApiId, name: 'bodies', validateRequestBody: true }),
  );
  await makeMock(world, restApiId, method.resourceId);
  const patchOperations = [
    { op: 'replace', path: '/requestValidatorId', value: validator.id },
    { op: 'add', path: '/requestModels/application~1json', value: 'Pet' },
  ] as const;
  await world.gateway.send(new UpdateMethodCommand({ ...method, patchOperations: [...patchOperations] }));
  const invoke = (body: string) => world.gateway.send(new TestInvokeMethodCommand({ ...method, body }));
  expect(await invoke('{"subject":1,"body":2}')).toMatchObject({ status: 200, body: '{"ok":true}' });
  const refused = await invoke('{}');
  expect(refused).toMatchObject({ status: 400, body: '{"message": "Invalid request body"}' });
  expect(refused.log).toContain(
    ' : Request body does not match model schema for content type application/json: [object has missing required properties (["body","subject"])]\n',
  );
  expect(refused.log).toContain(' : Method completed with status: 400\n');
});
