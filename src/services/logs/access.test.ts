import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { expect, test } from 'vitest';
import { region } from '../../../test/sdk-harness.ts';
import { makeUser } from '../lambda/testing/lambda-fixture.ts';
import { logGroupName, logStreamName, logsFixture } from './testing/logs-fixture.ts';

const prefix = `arn:aws:logs:${region}:123456789012:log-group`;

async function asUser(Action: string, Resource: string) {
  const fixture = await logsFixture();
  await fixture.stream();
  const credentials = await makeUser(fixture, 'alice', [{ Effect: 'Allow', Action, Resource }]);
  return fixture.client(CloudWatchLogsClient, credentials);
}

const denied = (action: string, resource: string) => ({
  name: 'AccessDeniedException',
  message: `User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
});

test('a group is read with the form of ARN that policies use: log-group:NAME:*', async () => {
  const logs = await asUser('logs:FilterLogEvents', `${prefix}:${logGroupName}:*`);
  expect((await logs.send(new FilterLogEventsCommand({ logGroupName }))).events).toEqual([]);
  await expect(logs.send(new FilterLogEventsCommand({ logGroupName: 'other' }))).rejects.toMatchObject(
    denied('logs:FilterLogEvents', `${prefix}:other:log-stream:`),
  );
});

test('a stream is read with an ARN of its own', async () => {
  const logs = await asUser('logs:GetLogEvents', `${prefix}:${logGroupName}:log-stream:${logStreamName}`);
  expect((await logs.send(new GetLogEventsCommand({ logGroupName, logStreamName }))).events).toEqual([]);
  await expect(logs.send(new GetLogEventsCommand({ logGroupName, logStreamName: 'other' }))).rejects.toMatchObject(
    denied('logs:GetLogEvents', `${prefix}:${logGroupName}:log-stream:other`),
  );
});

test('DescribeLogGroups names no group', async () => {
  const logs = await asUser('logs:DescribeLogGroups', '*');
  expect((await logs.send(new DescribeLogGroupsCommand({}))).logGroups?.length).toBe(1);
  await expect(logs.send(new CreateLogGroupCommand({ logGroupName: 'mine' }))).rejects.toMatchObject(
    denied('logs:CreateLogGroup', `${prefix}:mine:log-stream:`),
  );
});
