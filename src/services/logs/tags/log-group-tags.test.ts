import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DescribeLogStreamsCommand,
  ListTagsForResourceCommand,
  ListTagsLogGroupCommand,
  TagLogGroupCommand,
  TagResourceCommand,
  UntagLogGroupCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { makeUser } from '../../lambda/testing/lambda-fixture.ts';
import { logGroupName, logsFixture } from '../testing/logs-fixture.ts';

const resourceArn = `arn:aws:logs:${region}:123456789012:log-group:${logGroupName}`;

async function tagged(tags: Record<string, string> = { a: '1' }) {
  const fixture = await logsFixture();
  await fixture.logs.send(new CreateLogGroupCommand({ logGroupName, tags }));
  const list = async () => (await fixture.logs.send(new ListTagsForResourceCommand({ resourceArn }))).tags;
  return { ...fixture, list };
}

test('a group is tagged when it is made, by its ARN, and by its name', async () => {
  const { logs, list } = await tagged();
  await logs.send(new TagResourceCommand({ resourceArn, tags: { a: '2', b: '3' } }));
  expect(await list()).toEqual({ a: '2', b: '3' });
  await logs.send(new TagLogGroupCommand({ logGroupName, tags: { c: '4' } }));
  await logs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a', 'nothing'] }));
  await logs.send(new UntagLogGroupCommand({ logGroupName, tags: ['b'] }));
  expect(await list()).toEqual({ c: '4' });
  expect((await logs.send(new ListTagsLogGroupCommand({ logGroupName }))).tags).toEqual({ c: '4' });
});

test('keys of a prototype are keys like any other', async () => {
  const { logs, list } = await tagged({ constructor: 'x' });
  await logs.send(new TagResourceCommand({ resourceArn, tags: JSON.parse('{"__proto__": "y"}') }));
  expect(Object.entries((await list()) ?? {})).toEqual([
    ['constructor', 'x'],
    ['__proto__', 'y'],
  ]);
});

test('a group has no more than 50 tags (text unverified)', async () => {
  const { logs, list } = await tagged();
  const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`k${at}`, 'v']));
  await expect(logs.send(new TagResourceCommand({ resourceArn, tags: fifty }))).rejects.toMatchObject({
    name: 'TooManyTagsException',
  });
  expect(await list()).toEqual({ a: '1' });
});

test.each(['arn:aws:logs:eu-west-1:123456789012:log-group:other', 'arn:aws:logs:eu-west-1:123456789012:destination:d'])(
  '%s: what is not there has no tags',
  async (arn) => {
    const { logs } = await tagged();
    await expect(logs.send(new ListTagsForResourceCommand({ resourceArn: arn }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  },
);

test('the ARN with :* is none for tagging (by the model, text unverified)', async () => {
  const { logs } = await tagged();
  await expect(logs.send(new ListTagsForResourceCommand({ resourceArn: `${resourceArn}:*` }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  });
});

test('policies see the tags of a group, whatever is done with it', async () => {
  const fixture = await tagged({ team: 'red' });
  await fixture.logs.send(new CreateLogGroupCommand({ logGroupName: 'other' }));
  const Condition = { StringEquals: { 'aws:ResourceTag/team': 'red' } };
  const statement = { Effect: 'Allow', Action: 'logs:*', Resource: '*', Condition };
  const alice = fixture.client(CloudWatchLogsClient, await makeUser(fixture, 'alice', [statement]));
  await alice.send(new DescribeLogStreamsCommand({ logGroupName }));
  await alice.send(new ListTagsForResourceCommand({ resourceArn }));
  for (const refused of [
    new DescribeLogStreamsCommand({ logGroupName: 'other' }),
    new ListTagsForResourceCommand({ resourceArn: resourceArn.replace(logGroupName, 'other') }),
  ]) {
    await expect(alice.send(refused as DescribeLogStreamsCommand)).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  }
});
