import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DeleteRetentionPolicyCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  PutRetentionPolicyCommand,
  paginateDescribeLogGroups,
} from '@aws-sdk/client-cloudwatch-logs';
import { expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { logGroupName, logsFixture } from '../testing/logs-fixture.ts';

const noSuchGroup = { name: 'ResourceNotFoundException', message: 'The specified log group does not exist.' };

test('a group is made, described and deleted', async () => {
  const { logs, clock } = await logsFixture();
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  const arn = `arn:aws:logs:${region}:123456789012:log-group:${logGroupName}`;
  expect((await logs.send(new DescribeLogGroupsCommand({}))).logGroups).toEqual([
    {
      logGroupName,
      creationTime: clock.now,
      metricFilterCount: 0,
      arn: `${arn}:*`,
      logGroupArn: arn,
      storedBytes: 0,
      logGroupClass: 'STANDARD',
      deletionProtectionEnabled: false,
    },
  ]);
  await logs.send(new DeleteLogGroupCommand({ logGroupName }));
  expect((await logs.send(new DescribeLogGroupsCommand({}))).logGroups).toEqual([]);
});

test('a group that is there cannot be made again', async () => {
  const { logs } = await logsFixture();
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  await expect(logs.send(new CreateLogGroupCommand({ logGroupName }))).rejects.toMatchObject({
    name: 'ResourceAlreadyExistsException',
    message: 'The specified log group already exists',
  });
});

test('deleting a group deletes its streams and events', async () => {
  const { logs, stream, put, clock } = await logsFixture();
  await stream();
  await put([{ timestamp: clock.now, message: 'x' }]);
  await logs.send(new DeleteLogGroupCommand({ logGroupName }));
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  expect((await logs.send(new DescribeLogStreamsCommand({ logGroupName }))).logStreams).toEqual([]);
});

test.each([
  ['DeleteLogGroup', new DeleteLogGroupCommand({ logGroupName })],
  ['PutRetentionPolicy', new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 7 })],
  ['DeleteRetentionPolicy', new DeleteRetentionPolicyCommand({ logGroupName })],
  ['DescribeLogStreams', new DescribeLogStreamsCommand({ logGroupName })],
])('%s: a group that is not there is not found', async (_name, command) => {
  const { logs } = await logsFixture();
  await expect(logs.send(command as DeleteLogGroupCommand)).rejects.toMatchObject(noSuchGroup);
});

test('groups are described by prefix, page by page, in order of their names', async () => {
  const { logs } = await logsFixture();
  for (const name of ['/b/2', '/a/1', '/b/3', '/b/1']) {
    await logs.send(new CreateLogGroupCommand({ logGroupName: name }));
  }
  const pages: unknown[] = [];
  for await (const page of paginateDescribeLogGroups({ client: logs, pageSize: 2 }, { logGroupNamePrefix: '/b' })) {
    pages.push(page.logGroups?.map((group) => group.logGroupName));
  }
  expect(pages).toEqual([['/b/1', '/b/2'], ['/b/3']]);
});

test('retention is put, shown and taken away', async () => {
  const { logs } = await logsFixture();
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  const retention = async () => (await logs.send(new DescribeLogGroupsCommand({}))).logGroups?.[0]?.retentionInDays;
  expect(await retention()).toBeUndefined();
  await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 14 }));
  expect(await retention()).toBe(14);
  await logs.send(new DeleteRetentionPolicyCommand({ logGroupName }));
  expect(await retention()).toBeUndefined();
});

test('only certain retentions exist', async () => {
  const { logs } = await logsFixture();
  await logs.send(new CreateLogGroupCommand({ logGroupName }));
  const command = new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 2 });
  await expect(logs.send(command)).rejects.toMatchObject({ name: 'InvalidParameterException' });
});

test.each([
  ['a colon', 'a:b'],
  ['nothing', ''],
])('a name with %s is no group name', async (_name, wrong) => {
  const { logs } = await logsFixture();
  await expect(logs.send(new CreateLogGroupCommand({ logGroupName: wrong }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: expect.stringMatching(/^\d validation errors? detected: Value '.*' at 'logGroupName' failed to satisfy/),
  });
});

test('names of more than 512 letters (recorded Feb 2026)', async () => {
  const { logs } = await logsFixture();
  const long = 'a'.repeat(513);
  for (const command of [
    new CreateLogGroupCommand({ logGroupName: long }),
    new DeleteLogGroupCommand({ logGroupName: long }),
    new CreateLogStreamCommand({ logGroupName, logStreamName: long }),
  ]) {
    await expect(logs.send(command as CreateLogGroupCommand)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid LogGroup or LogStream, both must have length less than or equal to 512.',
    });
  }
});

test('groups are found by a part of their name, not together with a prefix (recorded Feb 2026)', async () => {
  const { logs } = await logsFixture();
  for (const name of ['/a/Data', '/a/data', 'Data']) await logs.send(new CreateLogGroupCommand({ logGroupName: name }));
  const find = (more: object) => logs.send(new DescribeLogGroupsCommand({ logGroupNamePattern: 'Data', ...more }));
  expect((await find({})).logGroups?.map((group) => group.logGroupName)).toEqual(['/a/Data', 'Data']);
  await expect(find({ logGroupNamePrefix: '/a' })).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
  });
});

test('what is not implemented is named', async () => {
  const { logs } = await logsFixture();
  const command = new CreateLogGroupCommand({ logGroupName, kmsKeyId: 'arn:aws:kms:eu-west-1:1:key/k' });
  await expect(logs.send(command)).rejects.toMatchObject({
    name: 'NotImplementedException',
    message: expect.stringContaining('kmsKeyId'),
  });
});
