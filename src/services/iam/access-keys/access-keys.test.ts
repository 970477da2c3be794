import { expect, test } from 'vitest';
import { account } from '../../../../test/sdk-harness.ts';
import { iamWorld } from '../testing/iam-world.ts';

test('of a key that was never used region and service are N/A, and there is no date', async () => {
  const { iam } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const { AccessKey } = await iam.createAccessKey({ UserName: 'alice' });
  const shown = await iam.getAccessKeyLastUsed({ AccessKeyId: AccessKey?.AccessKeyId });
  expect(shown).toMatchObject({ UserName: 'alice', AccessKeyLastUsed: { Region: 'N/A', ServiceName: 'N/A' } });
  expect(shown.AccessKeyLastUsed).not.toHaveProperty('LastUsedDate');
});

test('when a key was used that is not there is not told: AccessDenied', async () => {
  const { iam } = await iamWorld();
  const AccessKeyId = 'AKIAIOSFODNN7EXAMPLE';
  await expect(iam.getAccessKeyLastUsed({ AccessKeyId })).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `User: arn:aws:iam::${account}:root is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key ${AccessKeyId}`,
    $metadata: { httpStatusCode: 403 },
  });
});

test('a key that is not there cannot be updated', async () => {
  const { iam } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const named = { UserName: 'alice', AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' };
  await expect(iam.updateAccessKey({ ...named, Status: 'Inactive' })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: 'The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found.',
    $metadata: { httpStatusCode: 404 },
  });
});
