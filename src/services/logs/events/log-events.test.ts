import {
  CloudWatchLogsClient,
  CreateLogStreamCommand,
  FilterLogEventsCommand,
  type FilterLogEventsCommandInput,
  GetLogEventsCommand,
  type GetLogEventsCommandInput,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logGroupName, logStreamName, logsFixture } from '../testing/logs-fixture.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A stream with `count` events, one each millisecond up to now; the messages are their numbers from one. */
async function filled(count: number) {
  const fixture = await logsFixture();
  await fixture.stream();
  const { logs, clock } = fixture;
  const start = clock.now - count;
  const events = Array.from({ length: count }, (_, at) => ({ timestamp: start + at + 1, message: String(at + 1) }));
  if (count > 0) await fixture.put(events);
  const get = async (input: Partial<GetLogEventsCommandInput> = {}) => {
    const answer = await logs.send(new GetLogEventsCommand({ logGroupName, logStreamName, ...input }));
    return { ...answer, numbers: answer.events?.map(({ message }) => Number(message)) ?? [] };
  };
  const filter = async (input: Partial<FilterLogEventsCommandInput> = {}) =>
    (await logs.send(new FilterLogEventsCommand({ logGroupName, ...input }))).events?.map(({ message }) => message);
  return { ...fixture, start, get, filter };
}

describe('GetLogEvents', () => {
  test('answers the latest events, oldest first, unless asked for the first ones', async () => {
    const { get } = await filled(5);
    expect((await get({ limit: 2 })).numbers).toEqual([4, 5]);
    expect((await get({ limit: 2, startFromHead: true })).numbers).toEqual([1, 2]);
    expect((await get()).numbers).toEqual([1, 2, 3, 4, 5]);
  });

  test('shows timestamp, message and time of ingestion', async () => {
    const { get, clock } = await filled(1);
    expect((await get()).events).toEqual([{ timestamp: clock.now, message: '1', ingestionTime: clock.now }]);
  });

  test('tokens lead forward and backward; at an end the same token comes back', async () => {
    const { get } = await filled(5);
    const first = await get({ limit: 2, startFromHead: true });
    const second = await get({ limit: 2, nextToken: first.nextForwardToken });
    expect(second.numbers).toEqual([3, 4]);
    const third = await get({ limit: 2, nextToken: second.nextForwardToken });
    expect(third.numbers).toEqual([5]);
    const end = await get({ limit: 2, nextToken: third.nextForwardToken });
    expect(end.numbers).toEqual([]);
    expect(end.nextForwardToken).toBe(third.nextForwardToken);
    expect((await get({ limit: 2, nextToken: third.nextBackwardToken })).numbers).toEqual([3, 4]);
  });

  test('at the end one can turn round and misses nothing', async () => {
    const { get } = await filled(3);
    const all = await get({ startFromHead: true });
    const end = await get({ nextToken: all.nextForwardToken });
    expect((await get({ limit: 2, nextToken: end.nextBackwardToken })).numbers).toEqual([2, 3]);
    const before = await get({ nextToken: all.nextBackwardToken });
    expect(before.numbers).toEqual([]);
    expect(before.nextBackwardToken).toBe(all.nextBackwardToken);
    expect((await get({ nextToken: before.nextForwardToken })).numbers).toEqual([1, 2, 3]);
  });

  test('the token of an empty stream finds what comes later', async () => {
    const { get, put, clock } = await filled(0);
    const { nextForwardToken } = await get();
    await put([{ timestamp: clock.now, message: '1' }]);
    expect((await get({ nextToken: nextForwardToken })).numbers).toEqual([1]);
  });

  test('the start is inclusive, the end exclusive', async () => {
    const { get, start } = await filled(5);
    expect((await get({ startTime: start + 2, endTime: start + 4 })).numbers).toEqual([2, 3]);
  });

  test('pages of any size hold every event once', async () => {
    const { get } = await filled(12);
    const sizes = fc.integer({ min: 1, max: 15 });
    await fc.assert(
      fc.asyncProperty(sizes, async (limit) => {
        const seen: number[] = [];
        let page = await get({ limit, startFromHead: true });
        while (page.numbers.length > 0) {
          seen.push(...page.numbers);
          page = await get({ limit, nextToken: page.nextForwardToken });
        }
        expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      }),
      { numRuns: 15 },
    );
  });

  test('a token that is none is refused', async () => {
    const { get } = await filled(1);
    await expect(get({ nextToken: 'nonsense' })).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('FilterLogEvents', () => {
  test('looks into all streams of a group, in order of time', async () => {
    const { logs, filter, start, put } = await filled(2);
    const other = { logGroupName, logStreamName: 'other' };
    await logs.send(new CreateLogStreamCommand(other));
    await logs.send(new PutLogEventsCommand({ ...other, logEvents: [{ timestamp: start, message: 'older' }] }));
    await put([{ timestamp: start + 1, message: 'later put, same time' }]);
    expect(await filter()).toEqual(['older', '1', 'later put, same time', '2']);
    expect(await filter({ logStreamNames: ['other'] })).toEqual(['older']);
    expect(await filter({ logStreamNamePrefix: '2026' })).toEqual(['1', 'later put, same time', '2']);
    expect(await filter({ logStreamNames: ['none'] })).toEqual([]);
  });

  test('start and end are inclusive', async () => {
    const { filter, start } = await filled(5);
    expect(await filter({ startTime: start + 2, endTime: start + 4 })).toEqual(['2', '3', '4']);
  });

  test('pages follow each other', async () => {
    const { logs } = await filled(5);
    const pages: unknown[] = [];
    for await (const page of paginateFilterLogEvents({ client: logs, pageSize: 2 }, { logGroupName })) {
      pages.push(page.events?.map(({ message }) => message));
    }
    expect(pages).toEqual([['1', '2'], ['3', '4'], ['5']]);
  });

  test('names and a prefix exclude each other; patterns are not implemented', async () => {
    const { filter } = await filled(1);
    await expect(filter({ logStreamNames: ['a'], logStreamNamePrefix: 'a' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(filter({ filterPattern: 'ERROR' })).rejects.toMatchObject({ name: 'NotImplementedException' });
    await expect(filter({ nextToken: 'nonsense' })).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('PutLogEvents', () => {
  test('what is too old, too new or expired is left out and named', async () => {
    const { put, get, clock } = await filled(0);
    const old = clock.now - 14 * day - 1;
    expect((await put([{ timestamp: old, message: '1' }])).rejectedLogEventsInfo).toEqual({
      tooOldLogEventEndIndex: 1,
    });
    const answer = await put([
      { timestamp: clock.now, message: '2' },
      { timestamp: clock.now + 2 * hour, message: '3' },
      { timestamp: clock.now + 2 * hour + 1, message: '4' },
    ]);
    expect(answer.rejectedLogEventsInfo).toEqual({ tooNewLogEventStartIndex: 2 });
    expect((await get()).numbers).toEqual([2, 3]);
  });

  test('events past the retention are refused, and stored ones are no longer shown', async () => {
    const { logs, put, get, clock, client } = await filled(1);
    await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 1 }));
    const expired = [{ timestamp: clock.now - day - 1, message: '2' }];
    expect((await put(expired)).rejectedLogEventsInfo).toEqual({ expiredLogEventEndIndex: 1 });
    expect((await get()).numbers).toEqual([1]);
    clock.now += day + 1;
    const later = client(CloudWatchLogsClient);
    const answer = await later.send(new GetLogEventsCommand({ logGroupName, logStreamName }));
    expect(answer.events).toEqual([]);
    expect((await later.send(new FilterLogEventsCommand({ logGroupName }))).events).toEqual([]);
  });

  test.each([
    ['not in order of time', (now: number) => [now, now - 1], 'must be in chronological order'],
    ['of more than 24 hours', (now: number) => [now - day - 1, now], 'cannot span more than 24 hours'],
  ])('a batch %s is refused as a whole', async (_name, times, message) => {
    const { put, get, clock } = await filled(0);
    const events = times(clock.now).map((timestamp) => ({ timestamp, message: '1' }));
    await expect(put(events)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(message),
    });
    expect((await get()).numbers).toEqual([]);
  });

  test('a batch of more than 1 MB, with 26 bytes for each event, is refused', async () => {
    const { put, clock } = await filled(0);
    const event = (length: number) => [{ timestamp: clock.now, message: 'x'.repeat(length) }];
    expect((await put(event(1_048_550))).rejectedLogEventsInfo).toBeUndefined();
    await expect(put(event(1_048_551))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Upload too large: 1048577 bytes exceeds limit of 1048576',
    });
  });

  test('an empty batch and an empty message are refused', async () => {
    const { put, clock } = await filled(0);
    await expect(put([])).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(put([{ timestamp: clock.now, message: '' }])).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  test('a message comes back as it was put, whatever its characters', async () => {
    const { put, logs, clock } = await filled(0);
    const message = fc.string({ unit: 'binary', minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(message, async (text) => {
        await put([{ timestamp: clock.now, message: text }]);
        const answer = await logs.send(new GetLogEventsCommand({ logGroupName, logStreamName, limit: 1 }));
        expect(answer.events?.[0]?.message).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});
