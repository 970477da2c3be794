import {
  CreateLogStreamCommand,
  DeleteLogStreamCommand,
  DescribeLogStreamsCommand,
  type DescribeLogStreamsCommandInput,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  PutLogEventsCommand,
  paginateDescribeLogStreams,
} from '@aws-sdk/client-cloudwatch-logs';
import { expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { logGroupName, logStreamName, logsFixture } from '../testing/logs-fixture.ts';

const noSuchStream = { name: 'ResourceNotFoundException', message: 'The specified log stream does not exist.' };

async function streams(...names: string[]) {
  const fixture = await logsFixture();
  await fixture.stream();
  await fixture.logs.send(new DeleteLogStreamCommand({ logGroupName, logStreamName }));
  for (const name of names) {
    await fixture.logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName: name }));
  }
  const describe = async (input: Partial<DescribeLogStreamsCommandInput> = {}) =>
    (await fixture.logs.send(new DescribeLogStreamsCommand({ logGroupName, ...input }))).logStreams ?? [];
  return { ...fixture, describe };
}

test('a stream is made, described and deleted', async () => {
  const { logs, describe, clock } = await streams('s');
  const arn = `arn:aws:logs:${region}:123456789012:log-group:${logGroupName}:log-stream:s`;
  expect(await describe()).toEqual([{ logStreamName: 's', creationTime: clock.now, arn, storedBytes: 0 }]);
  await logs.send(new DeleteLogStreamCommand({ logGroupName, logStreamName: 's' }));
  expect(await describe()).toEqual([]);
});

test('a stream that is there cannot be made again', async () => {
  const { logs } = await streams('s');
  await expect(logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName: 's' }))).rejects.toMatchObject({
    name: 'ResourceAlreadyExistsException',
    message: 'The specified log stream already exists',
  });
});

test.each([
  ['DeleteLogStream', new DeleteLogStreamCommand({ logGroupName, logStreamName: 'no' })],
  ['GetLogEvents', new GetLogEventsCommand({ logGroupName, logStreamName: 'no' })],
  [
    'PutLogEvents',
    new PutLogEventsCommand({ logGroupName, logStreamName: 'no', logEvents: [{ timestamp: 1, message: 'x' }] }),
  ],
])('%s: a stream that is not there is not found', async (_name, command) => {
  const { logs } = await streams();
  await expect(logs.send(command as DeleteLogStreamCommand)).rejects.toMatchObject(noSuchStream);
});

test('streams are described by prefix, backwards, and page by page', async () => {
  const { logs, describe } = await streams('b', 'a1', 'c', 'a2');
  const names = (found: Awaited<ReturnType<typeof describe>>) => found.map((stream) => stream.logStreamName);
  expect(names(await describe())).toEqual(['a1', 'a2', 'b', 'c']);
  expect(names(await describe({ logStreamNamePrefix: 'a' }))).toEqual(['a1', 'a2']);
  expect(names(await describe({ descending: true }))).toEqual(['c', 'b', 'a2', 'a1']);
  const pages: unknown[] = [];
  for await (const page of paginateDescribeLogStreams({ client: logs, pageSize: 3 }, { logGroupName })) {
    pages.push(names(page.logStreams ?? []));
  }
  expect(pages).toEqual([['a1', 'a2', 'b'], ['c']]);
});

test('streams are described by their last event, with the times of their events', async () => {
  const { logs, describe, clock } = await streams('a', 'b', 'empty');
  for (const [name, timestamp] of [
    ['a', clock.now],
    ['b', clock.now - 5000],
  ] as const) {
    const logEvents = [
      { timestamp: timestamp - 10, message: 'first' },
      { timestamp, message: 'last' },
    ];
    await logs.send(new PutLogEventsCommand({ logGroupName, logStreamName: name, logEvents }));
  }
  const found = await describe({ orderBy: 'LastEventTime', descending: true });
  expect(found.map((stream) => stream.logStreamName)).toEqual(['a', 'b', 'empty']);
  expect(found[0]).toMatchObject({
    firstEventTimestamp: clock.now - 10,
    lastEventTimestamp: clock.now,
    lastIngestionTime: clock.now,
  });
});

test('a prefix and the order of last events exclude each other', async () => {
  const { describe } = await streams();
  await expect(describe({ orderBy: 'LastEventTime', logStreamNamePrefix: 'a' })).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'Cannot order by LastEventTime with a logStreamNamePrefix.',
  });
});

test('a group may be named by its ARN, and by one name only', async () => {
  const { logs } = await streams('s');
  const logGroupIdentifier = `arn:aws:logs:${region}:123456789012:log-group:${logGroupName}`;
  const found = await logs.send(new DescribeLogStreamsCommand({ logGroupIdentifier }));
  expect(found.logStreams?.length).toBe(1);
  await expect(logs.send(new DescribeLogStreamsCommand({ logGroupName, logGroupIdentifier }))).rejects.toMatchObject({
    name: 'ValidationException',
    message: 'LogGroup name and LogGroup ARN are mutually exclusive parameters.',
  });
});

test.each(['arn:aws:logs:eu-west-1:123456789012:log-group:g:*', 'a*b'])(
  'an identifier has no asterisk, and its value is not shown (recorded Jul 2026): %s',
  async (logGroupIdentifier) => {
    const { logs } = await streams('s');
    for (const command of [
      new DescribeLogStreamsCommand({ logGroupIdentifier }),
      new GetLogEventsCommand({ logGroupIdentifier, logStreamName: 's' }),
      new FilterLogEventsCommand({ logGroupIdentifier }),
    ]) {
      await expect(logs.send(command as DescribeLogStreamsCommand)).rejects.toMatchObject({
        name: 'InvalidParameterException',
        message:
          "1 validation error detected: Value at 'logGroupIdentifier' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w#+=/:,.@-]*",
      });
    }
  },
);

test('a stream name has neither colon nor asterisk', async () => {
  const { logs } = await streams();
  for (const wrong of ['a:b', 'a*']) {
    await expect(logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName: wrong }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  }
});
