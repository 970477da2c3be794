import { expect, test } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { roles } from '../../../identity/documents.ts';
import { openSession } from '../../../identity/sessions/session-tokens.ts';
import { lambdaFixture, makeRole } from '../testing/lambda-fixture.ts';
import { executionCredentials } from './execution-credentials.ts';

const now = Date.parse('2026-01-31T12:00:00Z');

async function scene(options?: Parameters<typeof makeRole>[2]) {
  const fixture = await lambdaFixture();
  const role = await makeRole(fixture, 'worker', options);
  const credentials = executionCredentials({ assumeRole: fixture.assumeRole, clock: () => now });
  const of = (functionName: string) => {
    const functionArn = `arn:aws:lambda:${region}:${account}:function:${functionName}`;
    return credentials({ functionName, functionArn, role, account, region });
  };
  return { ...fixture, of };
}

test.each([
  ['hello', 'hello'],
  ['f', 'f@lambda_function'],
])('the session of function %s is called %s and lasts twelve hours', async (functionName, sessionName) => {
  const { of, sealer } = await scene();
  const { accessKeyId, sessionToken, expiresAt } = await of(functionName);
  expect(accessKeyId).toMatch(/^ASIA/);
  expect(expiresAt).toBe(now + 43_200_000);
  expect(openSession(sealer, accessKeyId, sessionToken)?.principal.arn).toBe(
    `arn:aws:sts::${account}:assumed-role/worker/${sessionName}`,
  );
});

test('each environment has a key of its own', async () => {
  const { of } = await scene();
  expect((await of('hello')).accessKeyId).not.toBe((await of('hello')).accessKeyId);
});

test('unverified: a role that is gone meanwhile is AccessDeniedException', async () => {
  const { of, store } = await scene();
  await store.commit([roles.remove(roles.get(store, account, '', 'worker')!)]);
  await expect(of('hello')).rejects.toMatchObject({
    code: 'AccessDeniedException',
    message: 'The role defined for the function cannot be assumed by Lambda.',
  });
});

test('a trust policy may name the function by aws:SourceArn', async () => {
  const fixture = await lambdaFixture();
  const role = await makeRole(fixture, 'worker');
  const stored = roles.get(fixture.store, account, '', 'worker')!;
  const only = { ArnLike: { 'aws:SourceArn': `arn:aws:lambda:${region}:${account}:function:mine` } };
  const Principal = { Service: 'lambda.amazonaws.com' };
  const Statement = [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', Condition: only }];
  const assumeRolePolicy = JSON.stringify({ Version: '2012-10-17', Statement });
  await fixture.store.commit([roles.replace(stored, { ...stored.value, assumeRolePolicy })]);
  expect(await fixture.create({ FunctionName: 'mine', Role: role })).toMatchObject({ FunctionName: 'mine' });
  await expect(fixture.create({ FunctionName: 'yours', Role: role })).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
  });
});
