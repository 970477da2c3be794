import {
  AddPermissionCommand,
  type AddPermissionCommandInput,
  GetFunctionCommand,
  GetPolicyCommand,
  InvokeCommand,
  LambdaClient,
  RemovePermissionCommand,
} from '@aws-sdk/client-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { users } from '../../../identity/documents.ts';
import { type LambdaFixture, lambdaFixture, makeRole, makeUser } from '../testing/lambda-fixture.ts';

let world: LambdaFixture;
beforeEach(async () => {
  world = await lambdaFixture();
  await world.create();
  await new Promise(setImmediate);
});

const arn = `arn:aws:lambda:${region}:${account}:function:hello`;
const gatewayArn = `arn:aws:execute-api:${region}:${account}:abc123/*/GET/pets`;

async function add(more: Partial<AddPermissionCommandInput> = {}) {
  const usual = { StatementId: 's1', Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' };
  const { Statement } = await world.lambda.send(new AddPermissionCommand({ FunctionName: 'hello', ...usual, ...more }));
  return JSON.parse(Statement ?? '');
}

async function policy() {
  const { Policy, RevisionId } = await world.lambda.send(new GetPolicyCommand({ FunctionName: 'hello' }));
  return { policy: JSON.parse(Policy ?? ''), RevisionId };
}

const remove = (StatementId: string, RevisionId?: string) =>
  world.lambda.send(new RemovePermissionCommand({ FunctionName: 'hello', StatementId, RevisionId }));

// https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
describe('the statement', () => {
  const rows: readonly [input: Partial<AddPermissionCommandInput>, statement: object][] = [
    [{}, { Principal: { Service: 'apigateway.amazonaws.com' } }],
    [{ Principal: '*' }, { Principal: '*' }],
    [{ Principal: '111122223333' }, { Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    [{ SourceArn: gatewayArn }, { Condition: { ArnLike: { 'AWS:SourceArn': gatewayArn } } }],
    [{ SourceAccount: account }, { Condition: { StringEquals: { 'AWS:SourceAccount': account } } }],
    [{ EventSourceToken: 'token' }, { Condition: { StringEquals: { 'lambda:EventSourceToken': 'token' } } }],
    [
      { PrincipalOrgID: 'o-1234567890', Principal: '*' },
      { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } },
    ],
    [
      { FunctionUrlAuthType: 'NONE', Action: 'lambda:InvokeFunctionUrl', Principal: '*' },
      { Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } } },
    ],
  ];
  test.each(rows)('of %j', async (input, statement) => {
    const usual = { Sid: 's1', Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arn };
    expect(await add(input)).toMatchObject({ ...usual, ...(input.Action && { Action: input.Action }), ...statement });
  });
});

test('GetPolicy prints all statements; without any there is no policy', async () => {
  const first = await add({ StatementId: 'a' });
  const second = await add({ StatementId: 'b', SourceAccount: account });
  expect((await policy()).policy).toEqual({ Version: '2012-10-17', Id: 'default', Statement: [first, second] });
  await remove('a');
  await remove('b');
  await expect(policy()).rejects.toMatchObject({ message: 'The resource you requested does not exist.' });
  await expect(remove('b')).rejects.toMatchObject({ message: 'No policy is associated with the given resource.' });
});

test('an id is given once (recorded); one that is not there cannot be removed', async () => {
  await add();
  await expect(add()).rejects.toMatchObject({
    name: 'ResourceConflictException',
    message:
      'The statement id (s1) provided already exists. Please provide a new statement id, or remove the existing statement.',
  });
  await expect(remove('nothing')).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'Statement nothing is not found in resource policy.',
  });
});

test('each change of the policy is a new revision of the function, which the next change may name', async () => {
  const revision = async () =>
    (await world.lambda.send(new GetFunctionCommand({ FunctionName: 'hello' }))).Configuration?.RevisionId;
  const before = await revision();
  await add({ RevisionId: before });
  const { RevisionId } = await policy();
  expect(RevisionId).toBe(await revision());
  expect(RevisionId).not.toBe(before);
  await expect(remove('s1', before)).rejects.toMatchObject({
    name: 'PreconditionFailedException',
    message:
      'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
  });
  await remove('s1', RevisionId);
});

test('a policy has 20,480 bytes at most (text unverified)', async () => {
  const long = (at: number) => `arn:aws:execute-api:${region}:${account}:${'a'.repeat(6000)}${at}/*`;
  for (const at of [1, 2, 3]) await add({ StatementId: `s${at}`, SourceArn: long(at) });
  await expect(add({ StatementId: 's4', SourceArn: long(4) })).rejects.toMatchObject({
    name: 'PolicyLengthExceededException',
    message: expect.stringMatching(/^The final policy size \(\d+\) is bigger than the limit \(20480\)\.$/),
  });
});

test.each(['arn:aws:iam::123456789012:role/nobody', 'arn:aws:iam::123456789012:nonsense/x', 'nonsense'])(
  'whoever is not there is no principal: %s',
  async (Principal) => {
    await expect(add({ Principal })).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
      message: 'The provided principal was invalid. Please check the principal and try again.',
    });
  },
);

// https://github.com/RJPearson94/terraform-aws-open-next/issues/73
test.each(['lambda:InvokeFunction', 'lambda:*'])(
  'a FunctionUrlAuthType is none of %s (users report it)',
  async (Action) => {
    await expect(add({ Action, FunctionUrlAuthType: 'NONE' })).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
      message: 'FunctionUrlAuthType is only supported for lambda:InvokeFunctionUrl action',
    });
  },
);

describe('Invoke asks the policy', () => {
  const invoke = (lambda: LambdaClient) => lambda.send(new InvokeCommand({ FunctionName: arn }));

  test('a user without policies is let by its ARN, until the statement goes', async () => {
    const alice = world.client(LambdaClient, await makeUser(world, 'alice', []));
    await expect(invoke(alice)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await add({ Principal: `arn:aws:iam::${account}:user/alice` });
    expect((await invoke(alice)).StatusCode).toBe(200);
    await remove('s1');
    await expect(invoke(alice)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  test('the user is meant, not its name: GetPolicy shows the id of who is gone', async () => {
    await makeUser(world, 'alice', []);
    await add({ Principal: `arn:aws:iam::${account}:user/alice` });
    await world.store.commit([users.remove(users.get(world.store, account, '', 'alice')!)]);
    expect((await policy()).policy.Statement[0].Principal).toEqual({ AWS: 'AIDAALICE' });
  });

  test('a statement for a service lets no user', async () => {
    const alice = world.client(LambdaClient, await makeUser(world, 'alice', []));
    await add();
    await expect(invoke(alice)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  test('whoever is of another account needs the word of both sides', async () => {
    const stranger = await makeUser(
      world,
      'bob',
      [{ Effect: 'Allow', Action: 'lambda:*', Resource: '*' }],
      '111122223333',
    );
    const bob = world.client(LambdaClient, stranger);
    await expect(invoke(bob)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('because no resource-based policy allows the lambda:InvokeFunction action'),
    });
    await add({ Principal: '111122223333' });
    expect((await invoke(bob)).StatusCode).toBe(200);
    const carol = world.client(LambdaClient, await makeUser(world, 'carol', [], '111122223333'));
    await expect(invoke(carol)).rejects.toMatchObject({
      message: expect.stringContaining('because no identity-based policy allows'),
    });
  });
});

test('lambda:AddPermission tells whom it is for', async () => {
  await makeRole(world, 'any');
  const statement = {
    ...{ Effect: 'Allow', Action: 'lambda:AddPermission', Resource: arn },
    Condition: { StringEquals: { 'lambda:Principal': 'apigateway.amazonaws.com' } },
  };
  const alice = world.client(LambdaClient, await makeUser(world, 'alice', [statement]));
  const input = { FunctionName: 'hello', StatementId: 's', Action: 'lambda:InvokeFunction' };
  await alice.send(new AddPermissionCommand({ ...input, Principal: 'apigateway.amazonaws.com' }));
  await expect(
    alice.send(new AddPermissionCommand({ ...input, StatementId: 't', Principal: 's3.amazonaws.com' })),
  ).rejects.toMatchObject({ name: 'AccessDeniedException' });
});
