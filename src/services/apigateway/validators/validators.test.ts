import {
  CreateRequestValidatorCommand,
  type CreateRequestValidatorCommandInput,
  DeleteRequestValidatorCommand,
  GetMethodCommand,
  GetRequestValidatorCommand,
  GetRequestValidatorsCommand,
  PutMethodCommand,
  UpdateMethodCommand,
  UpdateRequestValidatorCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';

let world: PetsWorld['world'];
let restApiId: string;
let method: PetsWorld['method'];

beforeEach(async () => {
  const pets = await petsWorld();
  ({ world, method } = pets);
  ({ restApiId } = pets.api);
});

const create = async (more: Partial<CreateRequestValidatorCommandInput> = {}) => {
  const { $metadata, ...answer } = await world.gateway.send(
    new CreateRequestValidatorCommand({ restApiId, name: 'checks', ...more }),
  );
  return { status: $metadata.httpStatusCode, answer, key: { restApiId, requestValidatorId: answer.id } };
};

describe('recorded (02-07-2025)', () => {
  test('a validator is made, read, listed, changed and deleted', async () => {
    const { status, answer, key } = await create();
    const expected = { id: answer.id, name: 'checks', validateRequestBody: false, validateRequestParameters: false };
    expect([status, answer]).toEqual([201, expected]);
    expect(await world.gateway.send(new GetRequestValidatorCommand(key))).toMatchObject(expected);
    const listed = await world.gateway.send(new GetRequestValidatorsCommand({ restApiId }));
    expect(listed.items).toEqual([expected]);
    const patch = (value?: string) =>
      world.gateway.send(
        new UpdateRequestValidatorCommand({
          ...key,
          patchOperations: [{ op: 'replace', path: '/validateRequestBody', ...(value && { value }) }],
        }),
      );
    expect(await patch('true')).toMatchObject({ ...expected, validateRequestBody: true });
    expect(await patch()).toMatchObject({ ...expected, validateRequestBody: false });
    const gone = await world.gateway.send(new DeleteRequestValidatorCommand(key));
    expect(gone.$metadata.httpStatusCode).toBe(202);
    expect((await world.gateway.send(new GetRequestValidatorsCommand({ restApiId }))).items).toEqual([]);
  });

  test('a method names its validator, until an empty text takes it away', async () => {
    const { answer } = await create({ validateRequestParameters: true });
    const requestValidatorId = answer.id;
    await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE', requestValidatorId }));
    expect(await world.gateway.send(new GetMethodCommand(method))).toMatchObject({ requestValidatorId });
    const patch = (value: string) =>
      world.gateway.send(
        new UpdateMethodCommand({
          ...method,
          patchOperations: [{ op: 'replace', path: '/requestValidatorId', value }],
        }),
      );
    expect(await patch('')).not.toHaveProperty('requestValidatorId');
    expect(await patch(requestValidatorId ?? '')).toMatchObject({ requestValidatorId });
  });
});

describe('unverified', () => {
  test('a validator that a method uses is not deleted', async () => {
    const { answer, key } = await create();
    const put = { ...method, authorizationType: 'NONE', requestValidatorId: answer.id };
    await world.gateway.send(new PutMethodCommand(put));
    await expect(world.gateway.send(new DeleteRequestValidatorCommand(key))).rejects.toMatchObject({
      name: 'ConflictException',
      message: "Cannot delete Request Validator 'checks', is referenced in method request: /pets/GET",
    });
  });

  test.each([[undefined], [''], [' ']])('the name %j is refused', async (name) => {
    await expect(create({ name })).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'Request Validator name cannot be blank',
    });
  });

  test('an API has at most 20', async () => {
    for (let at = 0; at < 20; at++) await create({ name: `v${at}` });
    await expect(create()).rejects.toMatchObject({
      name: 'LimitExceededException',
      message:
        'Maximum number of Request Validators for this API has been reached. Please contact AWS if you need additional Request Validators.',
    });
  });

  test('pages end where their limit does', async () => {
    for (const name of ['a', 'b', 'c']) await create({ name });
    const first = await world.gateway.send(new GetRequestValidatorsCommand({ restApiId, limit: 2 }));
    const rest = await world.gateway.send(
      new GetRequestValidatorsCommand({ restApiId, limit: 2, position: first.position }),
    );
    const names = [...(first.items ?? []), ...(rest.items ?? [])].map(({ name }) => name);
    expect([names.sort(), rest.position]).toEqual([['a', 'b', 'c'], undefined]);
  });
});
